package io.scoreboard.command;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a port of its own, and a client for it. */
final class RunningApi implements AutoCloseable {

  static final String SIGNING_KEY = UUID.randomUUID().toString();

  private static final String SECRET = UUID.randomUUID().toString();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ConfigurableApplicationContext context;
  private final URI base;

  RunningApi(Broker broker, String... settings) {
    String[] usual = {
      "--server.port=0",
      "--spring.kafka.bootstrap-servers=" + broker.address(),
      "--scoreboard.topics.partitions=" + Broker.PARTITIONS,
      "--scoreboard.jwt.secret=" + SECRET,
      "--scoreboard.signature.keys=" + SIGNING_KEY
    };
    context =
        new SpringApplicationBuilder(CommandApi.class)
            .properties("scoreboard.replies.usual-wait=10s") // a busy machine answers late
            .run(Stream.concat(Stream.of(usual), Stream.of(settings)).toArray(String[]::new));
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    base = URI.create("http://localhost:" + port);
  }

  /** One for all tests that need no settings of their own; it ends with the JVM. */
  static RunningApi shared() {
    return Shared.API;
  }

  /** A token of that subject with those roles. */
  static String token(String subject, String... roles) {
    return Jwts.builder()
        .issuer("scoreboard")
        .audience()
        .add("scoreboard")
        .and()
        .subject(subject)
        .claim("roles", List.of(roles))
        .expiration(Date.from(Instant.now().plusSeconds(3600)))
        .signWith(Keys.hmacShaKeyFor(SECRET.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
        .compact();
  }

  /** A request with that token and a JSON body in which {@code '} stands for {@code "}. */
  HttpResponse<String> send(
      String method, String path, String token, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .setHeader("Content-Type", "application/json");
    if (!token.isEmpty()) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An update by a backend. */
  HttpResponse<String> update(String body, String... headers) {
    return send("POST", "/api/score/update", token("game", "backend"), body, headers);
  }

  double count(String counter, String... tags) {
    return context.getBean(MeterRegistry.class).counter(counter, tags).count();
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Shared {
    static final RunningApi API = new RunningApi(Broker.shared());
  }
}
