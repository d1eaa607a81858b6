package io.scoreboard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LinePlotTest {

  @Test
  void isWellFormedWhateverTheNamesAre() throws Exception {
    Document svg = parse(plot(new LinePlot.Line("a <b> & c", List.of(new double[] {1, 2}))));
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("a <b> & c", "Cost & size", "ms");
  }

  @Test
  void drawsEveryPointThatHasANumber() throws Exception {
    LinePlot.Line line =
        new LinePlot.Line(
            "x", List.of(new double[] {1, 2}, new double[] {2, Double.NaN}, new double[] {10, 4}));
    Element drawn = (Element) parse(plot(line)).getElementsByTagName("polyline").item(0);
    assertThat(drawn.getAttribute("points").split(" ")).hasSize(2);
  }

  @Test
  void placesGreaterValuesHigherAndFurtherRight() throws Exception {
    LinePlot.Line line = new LinePlot.Line("x", List.of(new double[] {1, 2}, new double[] {10, 4}));
    Element drawn = (Element) parse(plot(line)).getElementsByTagName("polyline").item(0);
    String[] points = drawn.getAttribute("points").split("[ ,]");
    assertThat(Double.parseDouble(points[2])).isGreaterThan(Double.parseDouble(points[0]));
    assertThat(Double.parseDouble(points[3])).isLessThan(Double.parseDouble(points[1]));
  }

  @Test
  void isWellFormedWithoutAnyPoint() throws Exception {
    assertThat(parse(new LinePlot("t", "x", false, "y", false, List.of()).svg())).isNotNull();
  }

  private static LinePlot plot(LinePlot.Line line) {
    return new LinePlot("Cost & size", "users", true, "ms", false, List.of(line));
  }

  private static Document parse(LinePlot plot) throws Exception {
    return parse(plot.svg());
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
