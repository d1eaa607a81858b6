package io.scoreboard.standalone.start;

/** Explains a failed start that Spring Boot has no explanation for. */
final class FailureText {

  private FailureText() {}

  /** The words of the first exception that is not Spring's own. */
  static String of(Throwable failure) {
    Throwable found = failure;
    while (found.getCause() != null && isSprings(found)) {
      found = found.getCause();
    }
    return found.getMessage() == null ? found.toString() : found.getMessage();
  }

  private static boolean isSprings(Throwable failure) {
    return failure.getClass().getName().startsWith("org.springframework.");
  }
}
