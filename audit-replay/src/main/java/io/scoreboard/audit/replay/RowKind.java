package io.scoreboard.audit.replay;

/** What a row of the log does. */
enum RowKind {
  INCREMENT(1),
  SET(2),
  REVOCATION(3);

  private final byte code;

  RowKind(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  static RowKind of(byte code) {
    return switch (code) {
      case 1 -> INCREMENT;
      case 2 -> SET;
      case 3 -> REVOCATION;
      default -> throw new IllegalStateException("no kind of row: " + code);
    };
  }
}
