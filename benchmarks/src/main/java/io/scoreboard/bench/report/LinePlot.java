package io.scoreboard.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Lines over two axes as SVG 1.1: one colour each, readable on light and dark ground, values
 * without a number left out.
 *
 * @param x label of the axis below, with its unit
 * @param y label of the axis at the left, with its unit
 */
public record LinePlot(
    String title, String x, boolean logX, String y, boolean logY, List<Line> lines) {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final String[] COLOURS = {"#2b83d6", "#e07b12", "#1f9d63", "#b14fc5", "#c9404c"};
  private static final String STYLE =
      "text{font:13px system-ui,sans-serif;fill:#333}.t{font-weight:600;font-size:15px}"
          + ".g{stroke:#8884;stroke-width:1}.l{fill:none;stroke-width:2}"
          + "@media(prefers-color-scheme:dark){text{fill:#ddd}}";

  /** Points that belong together, from left to right. */
  public record Line(String name, List<double[]> points) {}

  /** The whole document. */
  public String svg() {
    Axis across = Axis.over(x, logX, values(point -> point[0]), 70, WIDTH - 20);
    Axis up = Axis.over(y, logY, values(point -> point[1]), HEIGHT - 60, 60);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n"
                + "<title>%s</title><style>%s</style>%n",
            WIDTH,
            HEIGHT,
            escape(title),
            STYLE));
    svg.append(
        String.format(
            Locale.ROOT, "<text class=\"t\" x=\"70\" y=\"24\">%s</text>%n", escape(title)));
    grid(svg, across, up);
    for (int i = 0; i < lines.size(); i++) {
      line(svg, i, across, up);
    }
    return svg.append("</svg>\n").toString();
  }

  private double[] values(Function<double[], Double> coordinate) {
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(coordinate::apply)
        .filter(Double::isFinite)
        .toArray();
  }

  private static void grid(StringBuilder svg, Axis across, Axis up) {
    for (double tick : across.ticks()) {
      double at = across.place(tick);
      svg.append(segment(at, up.from(), at, up.to()));
      svg.append(text(at, up.from() + 20, "middle", Table.number(tick)));
    }
    for (double tick : up.ticks()) {
      double at = up.place(tick);
      svg.append(segment(across.from(), at, across.to(), at));
      svg.append(text(across.from() - 8, at + 4, "end", Table.number(tick)));
    }
    svg.append(text((across.from() + across.to()) / 2, HEIGHT - 16, "middle", across.label()));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text transform=\"rotate(-90 16 %1$d)\" x=\"16\" y=\"%1$d\" text-anchor=\"middle\">"
                + "%2$s</text>%n",
            HEIGHT / 2,
            escape(up.label())));
  }

  private void line(StringBuilder svg, int index, Axis across, Axis up) {
    String colour = COLOURS[index % COLOURS.length];
    Line line = lines.get(index);
    StringBuilder points = new StringBuilder();
    for (double[] point : line.points()) {
      if (Double.isFinite(point[1])) {
        points.append(
            String.format(Locale.ROOT, "%.1f,%.1f ", across.place(point[0]), up.place(point[1])));
      }
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline class=\"l\" stroke=\"%s\" points=\"%s\"/>%n",
            colour,
            points.toString().strip()));
    double at = 70 + index * 160;
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"36\" width=\"14\" height=\"4\" fill=\"%s\"/>%n",
            at,
            colour));
    svg.append(text(at + 20, 43, "start", line.name()));
  }

  private static String segment(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line class=\"g\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
        x1,
        y1,
        x2,
        y2);
  }

  private static String text(double x, double y, String anchor, String text) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        escape(text));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
