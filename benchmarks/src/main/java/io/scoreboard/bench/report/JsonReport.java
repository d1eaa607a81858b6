package io.scoreboard.bench.report;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON: an object per question, a number per figure, {@code null} where nothing could be
 * measured; rounds, bars and notes beside them.
 */
public final class JsonReport {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /**
   * The text.
   *
   * @param conditions under which it was measured: machine, rounds, lengths
   */
  public static String text(Map<String, Object> conditions, List<Answer> answers)
      throws JacksonException {
    ObjectNode report = JSON.createObjectNode();
    report.putPOJO("conditions", conditions);
    answers.forEach(answer -> fill(report.putObject(answer.question()), answer));
    return JSON.writeValueAsString(report) + "\n";
  }

  private static void fill(ObjectNode node, Answer answer) {
    node.put("sound", answer.isSound());
    for (Figure figure : answer.figures()) {
      put(node, figure.name(), figure.value());
    }
    ObjectNode rounds = node.putObject("rounds");
    answer.figures().stream()
        .filter(figure -> figure.rounds().size() > 1)
        .forEach(figure -> figure.rounds().forEach(add(rounds.putArray(figure.name()))));
    ObjectNode bars = node.putObject("bars");
    for (Figure figure : answer.figures()) {
      answer.bars().stream()
          .filter(bar -> bar.figure().equals(figure.name()))
          .forEach(bar -> fill(bars.putObject(figure.name()), bar, figure.value()));
    }
    ArrayNode notes = node.putArray("notes");
    answer.notes().forEach(notes::add);
  }

  private static void fill(ObjectNode node, Bar bar, double value) {
    node.put("bar", bar.text()).put("reached", bar.isReachedBy(value));
    if (!bar.isReachedBy(value)) {
      node.put("in_the_way", bar.obstacle());
    }
  }

  private static java.util.function.Consumer<Double> add(ArrayNode array) {
    return value -> {
      if (Double.isFinite(value)) {
        array.add(rounded(value));
      } else {
        array.addNull();
      }
    };
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, rounded(value));
    } else {
      node.putNull(name);
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
