package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.SignedAction;
import io.scoreboard.command.CommandApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
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

  private static final int SOON_MILLIS = 2_000;
  private static final String NEWER = UUID.randomUUID().toString();
  private static final KeyPair RSA = Jwts.SIG.RS256.keyPair().build();
  private static final KeyPair ED = Jwks.CRV.Ed25519.keyPair().build();

  private static final int ROUNDS = 50;

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
    return token(keys, Map.of("kid", kid), role);
  }

  private String token(KeyPair keys, Map<String, String> header, String role) {
    return target.used(
        Jwts.builder()
            .header()
            .add(header)
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
    return update(token, 4, id);
  }

  private Request update(String token, int delta, String action) {
    String json =
        "{\"userId\":\"%s\",\"scoreDelta\":%d,\"actionId\":\"%s\"}".formatted(user, delta, action);
    return target.post("/api/score/update", json).bearer(token).with("Prefer: wait=10");
  }

  private Request atSecond(String token) {
    return update(token).at(port());
  }

  private static int port() {
    return ((WebServerApplicationContext) second).getWebServer().getPort();
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
  @DisplayName("IDEM-08 of two amounts under one id at two instances, one counts, fifty times")
  void amountsAtTwoInstances() {
    String here = target.token("game-server", "backend");
    String there = token(RSA, "rsa", "backend");
    long score = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String action = id + "-" + round;
      Request three = update(here, 3, action);
      Request five = update(there, 5, action).at(port());
      List<Answer> answers = RepeatLines.atOnce(2, i -> settled(i == 0 ? three : five));
      score += counted(answers.getFirst(), answers.getLast(), score);
      assertThat(score(here)).isEqualTo(score);
    }
  }

  /** A machine that is too slow says that it does not know; the same again tells how it ended. */
  private static Answer settled(Request request) {
    Answer answer = request.send();
    for (int again = 0; again < 10 && isUnknown(answer); again++) {
      answer = request.send();
    }
    return answer;
  }

  private static boolean isUnknown(Answer answer) {
    return answer.status() == 202 || answer.status() == 503;
  }

  /** What the one that counts has added to the score before; the other one is refused. */
  private static long counted(Answer three, Answer five, long before) {
    boolean isThree = three.status() == 200;
    Answer counted = isThree ? three : five;
    Answer refused = isThree ? five : three;
    long amount = isThree ? 3 : 5;
    assertThat(counted.status()).isEqualTo(200);
    assertThat(counted.json().path("newScore").asLong()).isEqualTo(before + amount);
    assertThat(refused.isProblem(422).json().path("type").asString()).endsWith(":action-id-reused");
    return amount;
  }

  private long score(String token) {
    return target
        .get("/api/score/users/" + user)
        .bearer(token)
        .send()
        .json()
        .path("score")
        .asLong();
  }

  @Test
  @DisplayName("JWT-08 no address in a token is ever asked")
  void noAddressInATokenIsAsked() throws IOException {
    try (ServerSocket elsewhere = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:%d/keys".formatted(elsewhere.getLocalPort());
      KeyPair own = Jwts.SIG.RS256.keyPair().build();
      for (String member : List.of("jku", "x5u")) {
        String secret = target.jwt().roles("backend").header(member, '"' + address + '"').sign();
        update(target.used(secret)).send().isProblem(401);
        atSecond(token(RSA, Map.of("kid", "rsa", member, address), "backend"))
            .send()
            .isProblem(401);
        atSecond(token(own, Map.of("kid", "own", member, address), "backend"))
            .send()
            .isProblem(401);
      }
      elsewhere.setSoTimeout(SOON_MILLIS); // whoever came has been waiting since
      assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
    }
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
    atSecond(token(RSA, Map.of(), "backend")).send().isProblem(401); // no key is named
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
