package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.SignedAction;
import io.scoreboard.command.CommandApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A second command-api on the same Kafka: tokens by a key set, two signing keys. */
class InstanceLines {

  private static final String NEWER = UUID.randomUUID().toString();
  private static final KeyPair RSA = Jwts.SIG.RS256.keyPair().build();
  private static final KeyPair ED = Jwks.CRV.Ed25519.keyPair().build();

  @TempDir static Path directory;
  private static ConfigurableApplicationContext second;

  private final Target target;
  private final String id = UUID.randomUUID().toString();
  private final String user = "two-" + id.substring(0, 8);

  InstanceLines(Target target) {
    this.target = target;
  }

  @BeforeAll
  static void start(Target target) throws IOException {
    publish(rsa());
    second =
        new SpringApplicationBuilder(CommandApi.class)
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + target.kafka(),
                "--scoreboard.jwt.jwks=" + directory.resolve("jwks.json"),
                "--scoreboard.jwt.issuer=elsewhere",
                "--scoreboard.signature.keys=" + NEWER + "," + target.signingKey());
    target.used(NEWER);
  }

  @AfterAll
  static void stop() {
    second.close();
  }

  private static void publish(String... keys) throws IOException {
    String set = Stream.of(keys).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    Files.writeString(directory.resolve("jwks.json"), set);
  }

  private static String rsa() {
    return Jwks.json(Jwks.builder().rsaKeyPair(RSA).id("rsa").build().toPublicJwk());
  }

  private static String ed() {
    return Jwks.json(Jwks.builder().octetKeyPair(ED).id("ed").build().toPublicJwk());
  }

  private String token(KeyPair keys, String kid, String role) {
    return target.used(
        Jwts.builder()
            .header()
            .keyId(kid)
            .and()
            .issuer("elsewhere")
            .audience()
            .add("scoreboard")
            .and()
            .subject(user)
            .claim("roles", List.of(role))
            .expiration(Date.from(Instant.now().plusSeconds(600)))
            .signWith(keys.getPrivate())
            .compact());
  }

  private Request update(String token) {
    String json = "{\"userId\":\"%s\",\"scoreDelta\":4,\"actionId\":\"%s\"}".formatted(user, id);
    return target.post("/api/score/update", json).bearer(token).with("Prefer: wait=10");
  }

  private Request atSecond(String token) {
    int port = ((WebServerApplicationContext) second).getWebServer().getPort();
    return update(token).at(port);
  }

  @Test
  @DisplayName("IDEM-07 copies at two instances count once and are answered alike")
  void copiesAtTwoInstances() {
    String here = target.token("game-server", "backend");
    String there = token(RSA, "rsa", "backend");
    List<Answer> answers =
        RepeatLines.atOnce(50, i -> (i % 2 == 0 ? update(here) : atSecond(there)).send());
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(answers).allMatch(answer -> answer.json().path("newScore").asLong() == 4);
    assertThat(answers)
        .filteredOn(answer -> !answer.json().path("duplicate").asBoolean(true))
        .hasSize(1);
  }

  @Test
  @DisplayName("JWT-40 a public key is no HMAC secret")
  void aPublicKeyIsNoSecret() {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(RSA.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    for (String key : List.of(pem, pem.strip(), rsa())) {
      String forged = new Jwt("elsewhere", key).roles("backend").header("kid", "\"rsa\"").sign();
      atSecond(target.used(forged)).send().isProblem(401);
    }
    byte[] der = RSA.getPublic().getEncoded();
    String payload = new Jwt("elsewhere", "x").roles("backend").payload();
    String header = "{\"alg\":\"HS256\",\"kid\":\"rsa\"}";
    atSecond(target.used(Jwt.sign(header, payload, "HmacSHA256", der))).send().isProblem(401);
  }

  @Test
  @DisplayName("JWT-41 a token chooses neither key nor algorithm")
  void aTokenChoosesNothing() {
    KeyPair own = Jwts.SIG.RS256.keyPair().build();
    atSecond(token(own, "rsa", "backend")).send().isProblem(401);
    atSecond(token(RSA, "../jwks.json", "backend")).send().isProblem(401);
    String unnamed = Jwts.builder().subject(user).signWith(RSA.getPrivate()).compact();
    atSecond(unnamed).send().isProblem(401);
    atSecond(target.token(user, "backend")).send().isProblem(401);
  }

  @Test
  @DisplayName("KEY-02 a new key is found, whatever unknown ones were asked for before")
  void aNewKeyIsFound() throws IOException {
    atSecond(token(ED, "junk", "backend")).send().isProblem(401);
    publish(rsa(), ed());
    String newer = token(ED, "ed", "backend");
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> passes(newer));
    assertThat(passes(token(RSA, "rsa", "backend"))).isTrue();
  }

  private boolean passes(String token) {
    return atSecond(token).send().status() == 200;
  }

  @Test
  @DisplayName("KEY-03 each of several signing keys is good, any other is not")
  void severalSigningKeys() {
    SignedAction action = new SignedAction("increment", 4, user, id);
    String player = token(RSA, "rsa", "player");
    for (String key : List.of(NEWER, target.signingKey())) {
      String signature = ActionSignature.withKeys(List.of(key)).sign(action, Instant.now());
      Request signed = atSecond(player).with("X-Action-Signature: " + target.used(signature));
      assertThat(signed.send().status()).isEqualTo(200);
    }
    String other = UUID.randomUUID().toString();
    String forged = ActionSignature.withKeys(List.of(other)).sign(action, Instant.now());
    atSecond(player).with("X-Action-Signature: " + forged).send().isProblem(401);
  }
}
