package io.scoreboard.standalone.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.scoreboard.auth.JwtTokenVerifier;
import io.scoreboard.auth.Role;
import io.scoreboard.standalone.data.Secrets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadyMessageTest {

  private static final String URL = "http://localhost:8080";
  private static final Secrets SECRETS =
      new Secrets(UUID.randomUUID().toString(), "here", List.of("key"));

  @Test
  void beginsWithTheLineScriptsWaitFor() {
    assertThat(text().lines().findFirst()).hasValue("Scoreboard is ready at " + URL);
  }

  @Test
  void showsTheViewersLinkFirst() {
    Matcher link = Pattern.compile(URL + "/#access_token=(\\S+)").matcher(text());
    assertThat(link.find()).isTrue();
    assertThat(text().indexOf(URL, URL.length() + 30)).isEqualTo(link.start());
    assertThat(rolesOf(link.group(1))).isEqualTo("VIEWER");
  }

  @Test
  void endsWithACommandThatMayScore() {
    Matcher token = Pattern.compile("Bearer ([^']+)'").matcher(text());
    assertThat(token.find()).isTrue();
    assertThat(rolesOf(token.group(1))).isEqualTo("BACKEND");
  }

  @Test
  void isOneLineWhenTokensComeFromElsewhere() {
    assertThat(new ReadyMessage(URL).text(null, Instant.now())).hasLineCount(1);
  }

  @Test
  void namesThisMachineLocalhost() throws UnknownHostException {
    assertThat(listenerOn("127.0.0.1").url("http", 1)).isEqualTo("http://localhost:1");
    assertThat(listenerOn("0.0.0.0").url("http", 1)).isEqualTo("http://localhost:1");
    assertThat(listenerOn("10.1.2.3").url("http", 1)).isEqualTo("http://10.1.2.3:1");
    assertThat(listenerOn("fd00::1").url("http", 1)).isEqualTo("http://[fd00:0:0:0:0:0:0:1]:1");
  }

  private static Listener listenerOn(String host) throws UnknownHostException {
    return new Listener(InetAddress.getByName(host), 0);
  }

  private static String text() {
    return new ReadyMessage(URL).text(SECRETS, Instant.now());
  }

  private static String rolesOf(String token) {
    return JwtTokenVerifier.withSecret(SECRETS.jwtSecret(), "here", Clock.systemUTC())
        .verify(token)
        .roles()
        .stream()
        .map(Role::name)
        .findFirst()
        .orElseThrow();
  }
}
