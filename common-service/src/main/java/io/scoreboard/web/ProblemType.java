package io.scoreboard.web;

import java.util.List;
import java.util.Optional;

/** Every way a request can fail: the last part of the problem's type URI, its status, its title. */
public enum ProblemType {
  /** The body or a parameter is not what the contract says. */
  INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
  /** The body's time is too far from the server's clock. */
  STALE_TIMESTAMP("stale-timestamp", 400, "The timestamp is too far from now"),
  /** No token, or none that is accepted. */
  UNAUTHENTICATED("unauthenticated", 401, "A valid token is required"),
  /** The signature of the action is missing, stale or wrong. */
  INVALID_SIGNATURE("invalid-signature", 401, "The action signature is not valid"),
  /** The token does not allow it. */
  FORBIDDEN("forbidden", 403, "Not allowed"),
  /** There is no such thing. */
  NOT_FOUND("not-found", 404, "Not found"),
  /** The path exists, the method does not. */
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
  /** None of the accepted answers can be made. */
  NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable"),
  /** The body is longer than allowed. */
  PAYLOAD_TOO_LARGE("payload-too-large", 413, "The body is too large"),
  /** The body is not declared as JSON. */
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported content type"),
  /** The action id belongs to another action. */
  ACTION_ID_REUSED("action-id-reused", 422, "The action id was used for another action"),
  /** The action was revoked. */
  ACTION_REVOKED("action-revoked", 422, "The action was revoked"),
  /** The bucket of this subject is empty. */
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  /** A bug. */
  INTERNAL_ERROR("internal-error", 500, "Internal error"),
  /** Kafka did not take the event, or did not say so in time. */
  EVENT_LOG_UNAVAILABLE("event-log-unavailable", 503, "The event log is unavailable"),
  /** The service is starting, stopping or cut off from what it reads. */
  UNAVAILABLE("unavailable", 503, "Temporarily unavailable");

  private static final List<ProblemType> FRAMEWORK =
      List.of(
          INVALID_REQUEST,
          UNAUTHENTICATED,
          FORBIDDEN,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          PAYLOAD_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INTERNAL_ERROR,
          UNAVAILABLE);

  private final String slug;
  private final int status;
  private final String title;

  ProblemType(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  /** The last part of the type URI, such as {@code action-id-reused}. */
  public String slug() {
    return slug;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The same short text for every occurrence. */
  public String title() {
    return title;
  }

  /** What the frameworks mean by a status; empty for one that says it all. */
  static Optional<ProblemType> ofStatus(int status) {
    return FRAMEWORK.stream().filter(type -> type.status == status).findFirst();
  }
}
