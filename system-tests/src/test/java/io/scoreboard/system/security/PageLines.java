package io.scoreboard.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The page, as a browser gets it; that a hostile name stays text is tried in {@code LivePageIT}.
 */
class PageLines {

  private static final List<String> SCRIPTS =
      List.of(
          "board",
          "connection",
          "scoreboard",
          "session",
          "theme",
          "timing",
          "transports",
          "updates");

  private final Target target;

  PageLines(Target target) {
    this.target = target;
  }

  private String page() {
    return target.get("/").send().body();
  }

  @Test
  @DisplayName("PAGE-01 the policy allows own files only, nothing inline, no frame")
  void policy() {
    for (String path : List.of("/", "/index.html")) {
      String policy = target.get(path).send().header("Content-Security-Policy");
      assertThat(policy)
          .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
          .contains("object-src 'none'", "base-uri 'none'")
          .contains("form-action 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "*", "data:", "http:", "https:");
    }
  }

  @Test
  @DisplayName("PAGE-02 nothing is inline")
  void nothingInline() {
    String page = page();
    assertThat(Pattern.compile("<script(?![^>]*\\ssrc=)").matcher(page).find()).isFalse();
    assertThat(Pattern.compile("<style|\\sstyle=|\\son\\w+\\s*=|javascript:").matcher(page).find())
        .isFalse();
  }

  @Test
  @DisplayName("PAGE-03 nothing comes from elsewhere")
  void nothingFromElsewhere() {
    assertThat(Pattern.compile("(src|href)=\"(https?:)?//").matcher(page()).find()).isFalse();
  }

  @Test
  @DisplayName("PAGE-04 no script makes markup or code out of text")
  void noMarkupFromText() {
    for (String name : SCRIPTS) {
      Answer script = target.get("/" + name + ".js").send();
      assertThat(script.status()).as(name).isEqualTo(200);
      assertThat(script.body())
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
          .doesNotContain("new Function", "setTimeout(\"", "postMessage", "document.cookie");
    }
  }
}
