package io.scoreboard.system.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tokens that no issuer made, by what is wrong with them. */
final class Forgeries {

  private static final long NOW = Instant.now().getEpochSecond();
  private static final String OWN_KEY =
      "{\"kty\":\"oct\",\"k\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}";

  private Forgeries() {}

  /** A token from what the issuer would have made. */
  interface Forgery extends Function<Jwt, String> {}

  static Stream<Line<Forgery>> all() {
    return Stream.of(algorithms(), keys(), times(), claims(), shapes()).flatMap(List::stream);
  }

  private static List<Line<Forgery>> algorithms() {
    List<Line<Forgery>> lines = new ArrayList<>();
    for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
      lines.add(Line.of("JWT-01", "alg " + none, jwt -> alg(jwt, none).unsigned()));
      lines.add(Line.of("JWT-02", "signed, alg " + none, jwt -> alg(jwt, none).sign()));
    }
    for (String other : List.of("HS384", "HS512")) {
      lines.add(
          Line.of("JWT-03", other, jwt -> alg(jwt, other).sign("HmacSHA" + other.substring(2))));
    }
    for (String other : List.of("RS256", "PS256", "ES256", "EdDSA", "hs256", "HS256 ", "dir")) {
      lines.add(Line.of("JWT-04", "an HMAC called " + other, jwt -> alg(jwt, other).sign()));
    }
    lines.add(Line.of("JWT-05", "alg is a number", jwt -> jwt.header("alg", "256").sign()));
    lines.add(Line.of("JWT-05", "alg is a list", jwt -> jwt.header("alg", "[\"HS256\"]").sign()));
    return lines;
  }

  private static Jwt alg(Jwt jwt, String alg) {
    return jwt.header("alg", '"' + alg + '"');
  }

  private static List<Line<Forgery>> keys() {
    return List.of(
        Line.of("JWT-06", "another key", jwt -> jwt.key("x".repeat(43)).sign()),
        Line.of(
            "JWT-07", "kid /dev/null", jwt -> kid(jwt, "../../../../dev/null").key("\0").sign()),
        Line.of("JWT-07", "kid in SQL", jwt -> kid(jwt, "x' UNION SELECT 'k").key("k").sign()),
        Line.of("JWT-07", "no kid at all", jwt -> kid(jwt, "").key("\0").sign()),
        Line.of("JWT-07", "a huge kid", jwt -> kid(jwt, "k".repeat(6000)).key("k").sign()),
        Line.of("JWT-07", "kid is no text", jwt -> jwt.header("kid", "{\"a\":1}").key("k").sign()),
        Line.of("JWT-08", "jku", jwt -> jwt.header("jku", "\"http://127.0.0.1:9/k\"").sign()),
        Line.of("JWT-08", "x5u", jwt -> jwt.header("x5u", "\"http://127.0.0.1:9/c\"").sign()),
        Line.of("JWT-08", "x5c", jwt -> jwt.header("x5c", "[\"AAAA\"]").sign()),
        Line.of("JWT-09", "jwk with its key", jwt -> jwt.header("jwk", OWN_KEY).key("\0").sign()),
        Line.of("JWT-10", "crit", jwt -> jwt.header("crit", "[\"exp\"]").sign()),
        Line.of("JWT-10", "zip", jwt -> jwt.header("zip", "\"DEF\"").sign()),
        Line.of("JWT-10", "b64", jwt -> jwt.header("b64", "false").sign()),
        Line.of("JWT-10", "cty", jwt -> jwt.header("cty", "\"JWT\"").sign()),
        Line.of("JWT-11", "for a log-out", jwt -> jwt.header("typ", "\"logout+jwt\"").sign()),
        Line.of(
            "JWT-11",
            "an assertion",
            jwt -> jwt.header("typ", "\"client-authentication+jwt\"").sign()));
  }

  private static Jwt kid(Jwt jwt, String kid) {
    return jwt.header("kid", '"' + kid + '"');
  }

  private static List<Line<Forgery>> times() {
    return List.of(
        Line.of("JWT-12", "no exp", jwt -> jwt.without("exp").sign()),
        Line.of("JWT-12", "expired", jwt -> jwt.claim("exp", "" + (NOW - 3600)).sign()),
        Line.of("JWT-12", "exp is text", jwt -> jwt.claim("exp", "\"never\"").sign()),
        Line.of("JWT-12", "exp is null", jwt -> jwt.claim("exp", "null").sign()),
        Line.of("JWT-12", "exp beyond time", jwt -> jwt.claim("exp", "1e300").sign()),
        Line.of("JWT-13", "not before later", jwt -> jwt.claim("nbf", "" + (NOW + 3600)).sign()),
        Line.of("JWT-14", "issued later", jwt -> jwt.claim("iat", "" + (NOW + 3600)).sign()));
  }

  private static List<Line<Forgery>> claims() {
    return List.of(
        Line.of("JWT-15", "no iss", jwt -> jwt.without("iss").sign()),
        Line.of("JWT-15", "another iss", jwt -> jwt.claim("iss", "\"scoreboard-x\"").sign()),
        Line.of("JWT-16", "no aud", jwt -> jwt.without("aud").sign()),
        Line.of("JWT-16", "another aud", jwt -> jwt.claim("aud", "\"billing\"").sign()),
        Line.of("JWT-16", "auds, none ours", jwt -> jwt.claim("aud", "[\"a\",\"b\"]").sign()),
        Line.of("JWT-16", "aud in capitals", jwt -> jwt.claim("aud", "\"SCOREBOARD\"").sign()),
        Line.of("JWT-17", "no sub", jwt -> jwt.without("sub").sign()),
        Line.of("JWT-17", "sub with a line break", jwt -> jwt.claim("sub", "\"a\\nb\"").sign()),
        Line.of("JWT-17", "sub is a list", jwt -> jwt.claim("sub", "[\"a\"]").sign()),
        Line.of("JWT-18", "no roles", jwt -> jwt.without("roles").sign()),
        Line.of("JWT-18", "roles as text", jwt -> jwt.claim("roles", "\"admin\"").sign()),
        Line.of("JWT-18", "roles as objects", jwt -> jwt.claim("roles", "[{\"a\":1}]").sign()));
  }

  private static List<Line<Forgery>> shapes() {
    return List.of(
        Line.of(
            "JWT-19", "alg twice", jwt -> twice(jwt, "{\"alg\":\"none\",\"alg\":\"HS256\"}", "")),
        Line.of("JWT-19", "sub twice", jwt -> twice(jwt, "{\"alg\":\"HS256\"}", "\"sub\":\"x\",")),
        Line.of("JWT-20", "five parts", jwt -> jwt.sign() + ".AAAA.AAAA"),
        Line.of("JWT-20", "two parts", jwt -> jwt.sign().replaceFirst("\\.[^.]*$", "")),
        Line.of("JWT-20", "signature left out", jwt -> jwt.sign().replaceFirst("[^.]*$", "")),
        Line.of("JWT-20", "a dot more", jwt -> jwt.sign() + "."),
        Line.of("JWT-21", "rubbish after it", jwt -> jwt.sign() + "AAAA"),
        Line.of("JWT-21", "padding", jwt -> jwt.sign() + "="),
        Line.of(
            "JWT-21",
            "standard base64",
            jwt -> jwt.claim("x", "\"???>>>\"").sign().replace('_', '/')),
        Line.of("JWT-22", "over 8 KiB", jwt -> jwt.claim("x", '"' + "a".repeat(8000) + '"').sign()),
        Line.of("JWT-23", "another payload", Forgeries::swapped));
  }

  private static String twice(Jwt jwt, String header, String more) {
    return Jwt.sign(
        header,
        "{" + more + jwt.payload().substring(1),
        "HmacSHA256",
        jwt.key().getBytes(StandardCharsets.UTF_8));
  }

  private static String swapped(Jwt jwt) {
    String[] viewer = jwt.sign().split("\\.");
    return viewer[0] + "." + Jwt.base64(jwt.roles("admin").payload()) + "." + viewer[2];
  }
}
