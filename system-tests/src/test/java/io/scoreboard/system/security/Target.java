package io.scoreboard.system.security;

import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.SignedAction;
import io.scoreboard.system.StandaloneProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The Scoreboard under attack, as {@code ./scoreboard start} runs it. Remembers every secret that
 * was used and every answer that came, so that the one can be looked for in the other.
 */
final class Target implements AutoCloseable {

  /** Nothing here takes so long; whatever does has hung. */
  private static final int PATIENCE_MILLIS = 30_000;

  final Queue<String> secrets = new ConcurrentLinkedQueue<>();
  final Queue<String> answers = new ConcurrentLinkedQueue<>();
  final Path dataDir;
  private final StandaloneProcess process;
  private final Properties keys = new Properties();

  Target(Path dataDir) throws IOException {
    this.dataDir = dataDir;
    this.process = StandaloneProcess.ready(dataDir);
    try (Reader reader = Files.newBufferedReader(dataDir.resolve("secrets.properties"))) {
      keys.load(reader);
    }
    secrets.add(jwtSecret());
    secrets.add(signingKey());
  }

  String jwtSecret() {
    return keys.getProperty("scoreboard.jwt.secret");
  }

  String signingKey() {
    return keys.getProperty("scoreboard.signature.keys");
  }

  String issuer() {
    return keys.getProperty("scoreboard.jwt.issuer");
  }

  URI uri() {
    return process.uri();
  }

  int port() {
    return process.port;
  }

  /** What the process printed up to now. */
  List<String> printed() {
    return process.lines;
  }

  Path log() {
    return dataDir.resolve("logs").resolve("scoreboard.log");
  }

  /** Says which Kafka it runs. */
  String kafka() {
    try {
      return Files.readString(dataDir.resolve("kafka.address")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Jwt jwt() {
    return new Jwt(issuer(), jwtSecret());
  }

  /** A good token. */
  String token(String subject, String... roles) {
    return used(jwt().subject(subject).roles(roles).sign());
  }

  /** A good signature, made that many seconds ago. */
  String signature(SignedAction action, long secondsAgo) {
    return used(
        ActionSignature.withKeys(List.of(signingKey()))
            .sign(action, Instant.now().minusSeconds(secondsAgo)));
  }

  /** Notes something that must turn up nowhere. */
  String used(String secret) {
    secrets.add(secret);
    return secret;
  }

  Request get(String path) {
    return new Request(this, "GET", path);
  }

  Request post(String path, String json) {
    return new Request(this, "POST", path).json(json);
  }

  Request request(String method, String path) {
    return new Request(this, method, path);
  }

  Answer send(String text) {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends exactly these bytes and reads until the server ends the connection. */
  Answer send(byte[] bytes) {
    return send(port(), bytes);
  }

  Answer send(int port, byte[] bytes) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      socket.getInputStream().transferTo(read);
    } catch (SocketException _) { // cut with bytes of ours unread: what came before counts
    } catch (IOException e) {
      throw new AssertionError("no end of the answer after: " + read, e);
    }
    Answer answer = new Answer(read.toString(StandardCharsets.UTF_8));
    answers.add(answer.raw());
    return answer;
  }

  @Override
  public void close() {
    process.close();
  }
}
