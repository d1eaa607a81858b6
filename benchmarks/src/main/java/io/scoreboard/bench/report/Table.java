package io.scoreboard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers as lines of text, for a terminal. */
public final class Table {

  private Table() {}

  /** All of them, one block each. */
  public static String text(List<Answer> answers) {
    return answers.stream().map(Table::block).collect(Collectors.joining("\n\n"));
  }

  private static String block(Answer answer) {
    List<String> lines = new ArrayList<>();
    for (Figure figure : answer.figures()) {
      lines.add(line(answer, figure));
    }
    answer.notes().forEach(note -> lines.add("  " + note));
    return answer.question() + "\n" + String.join("\n", lines);
  }

  private static String line(Answer answer, Figure figure) {
    String verdict = bar(answer, figure).map(bar -> verdict(bar, figure.value())).orElse("");
    return "  %-34s %12s  %s"
        .formatted(figure.name(), number(figure.value()), verdict + rounds(figure))
        .stripTrailing();
  }

  private static Optional<Bar> bar(Answer answer, Figure figure) {
    return answer.bars().stream().filter(bar -> bar.figure().equals(figure.name())).findFirst();
  }

  private static String verdict(Bar bar, double value) {
    if (Double.isNaN(value)) {
      return "bar %s: not measured ".formatted(bar.text());
    }
    return bar.isReachedBy(value)
        ? "bar %s: reached ".formatted(bar.text())
        : "bar %s: NOT REACHED: %s ".formatted(bar.text(), bar.obstacle());
  }

  private static String rounds(Figure figure) {
    return figure.rounds().size() < 2
        ? ""
        : figure.rounds().stream().map(Table::number).collect(Collectors.joining(" ", "[", "]"));
  }

  /** With as many digits as mean something. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
