package io.scoreboard.standalone.token;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.scoreboard.auth.JwtTokenVerifier;
import io.scoreboard.auth.Role;
import io.scoreboard.standalone.data.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Makes the tokens that the services of the same data directory accept (JWT, RFC 7519; HS256). */
public final class TokenMint {

  private final SecretKey key;
  private final String issuer;

  /** With that directory's secret and issuer. */
  public TokenMint(Secrets secrets) {
    this.key = Keys.hmacShaKeyFor(secrets.jwtSecret().getBytes(StandardCharsets.UTF_8));
    this.issuer = secrets.jwtIssuer();
  }

  /**
   * One signed token in compact form.
   *
   * @param name the claim {@code name}, left out if null
   * @param now the time it is issued at
   */
  public String mint(
      String subject,
      @Nullable String name,
      Collection<Role> roles,
      Instant now,
      Duration timeToLive) {
    var token =
        Jwts.builder()
            .issuer(issuer)
            .audience()
            .add(JwtTokenVerifier.AUDIENCE)
            .and()
            .subject(subject)
            .issuedAt(Date.from(now))
            .expiration(Date.from(now.plus(timeToLive)))
            .claim("roles", roles.stream().map(Role::label).distinct().toList());
    if (name != null) {
      token.claim("name", name);
    }
    return token.signWith(key, Jwts.SIG.HS256).compact();
  }
}
