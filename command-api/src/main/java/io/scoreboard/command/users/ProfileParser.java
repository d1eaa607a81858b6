package io.scoreboard.command.users;

import io.scoreboard.command.body.JsonFields;
import io.scoreboard.command.body.PlainText;
import io.scoreboard.events.UserProfile;
import io.scoreboard.web.ProblemException;
import io.scoreboard.web.ProblemType;
import java.util.regex.Pattern;

/** Turns a body into a profile; what is not one ends the request with 400. Pure. */
final class ProfileParser {

  static final String[] FIELDS = {"username", "email"};

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_EMAIL = 254; // RFC 5321, erratum 1690
  private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Z}]+@[^@\\s\\p{Z}]+");

  private ProfileParser() {}

  static UserProfile parse(JsonFields body) {
    String username = body.text("username");
    if (!PlainText.isPlain(username, LONGEST_NAME)) {
      throw invalid(
          "username must be 1 to 64 characters, not blank, without control or direction characters");
    }
    String email = body.optionalText("email");
    if (email != null && !isEmail(email)) {
      throw invalid("email must be an address of at most 254 characters, such as a@example.org");
    }
    return new UserProfile(username, email);
  }

  private static boolean isEmail(String email) {
    return EMAIL.matcher(email).matches() && PlainText.isPlain(email, LONGEST_EMAIL);
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
