package io.scoreboard.web;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem where Jetty would write its own page: for requests that never reach a filter,
 * such as one with an oversized header, and wherever a servlet sends an error. Also keeps Jetty
 * from naming itself and from reading lenient HTTP.
 */
final class ContainerProblems extends ErrorHandler
    implements JettyServerCustomizer, LifeCycle.Listener {

  /** Jetty's stand-in for the path of a request that could not be parsed. */
  private static final String UNPARSED = "/badMessage";

  private final JsonMapper json;
  private final RandomGenerator random;

  ContainerProblems(JsonMapper json, RandomGenerator random) {
    this.json = json;
    this.random = random;
  }

  @Override
  public void customize(Server server) {
    server.setErrorHandler(this);
    server.addEventListener(this);
    server.getContainedBeans(HttpConfiguration.ConnectionFactory.class).stream()
        .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
        .forEach(ContainerProblems::harden);
  }

  /** Only now: Spring Boot gives each context its own error handler while it starts. */
  @Override
  public void lifeCycleStarted(LifeCycle started) {
    if (started instanceof Server server) {
      server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(this));
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ERROR_EXCEPTION) instanceof HttpException refused
            ? refused.getCode()
            : response.getStatus();
    response.setStatus(status);
    ResponseHeaders.set(
        request.isSecure(), (name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.write(
        true, ByteBuffer.wrap(json.writeValueAsBytes(problem(request, status))), callback);
    return true;
  }

  private Problem problem(Request request, int status) {
    return Problem.of(status, HttpStatus.getMessage(status), path(request), trace(request));
  }

  private TraceContext trace(Request request) {
    return request.getAttribute(TraceContext.ATTRIBUTE) instanceof TraceContext known
        ? known
        : TraceContext.from(request.getHeaders().get(TraceContext.HEADER), random);
  }

  private static String path(Request request) {
    @Nullable String path = request.getHttpURI().getPath(); // CONNECT has none
    return path == null || path.equals(UNPARSED) ? "/" : path;
  }

  /** Strict: no line ends in a bare LF, which another parser in front might read otherwise. */
  private static void harden(HttpConfiguration http) {
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }
}
