package io.scoreboard.attempts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What makes an activity suspicious. */
public enum SuspicionRule {
  /** Many refusals of one sender, and a large share of what that sender tried. */
  @JsonProperty("refusals")
  REFUSALS("refusals"),
  /** Many counted actions of one user. */
  @JsonProperty("actions")
  ACTIONS("actions"),
  /** Many points of one user. */
  @JsonProperty("points")
  POINTS("points");

  private final String label;

  SuspicionRule(String label) {
    this.label = label;
  }

  /** The name on the wire and in metrics. */
  public String label() {
    return label;
  }
}
