package io.scoreboard.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.scoreboard.system.StandaloneProcess;
import io.scoreboard.system.journey.PageDriver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live page in a real browser: names appear, order moves, a hostile name stays text. */
class LivePageIT {

  @TempDir static Path dataDir;
  private static StandaloneProcess process;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() {
    process = StandaloneProcess.ready(dataDir);
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    playwright.close();
    process.close();
  }

  @BeforeEach
  void open() {
    page = browser.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(process.uri() + "/#access_token=" + driver().token("watcher", "viewer"));
    assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
  }

  @AfterEach
  void close() {
    page.close();
  }

  private static PageDriver driver() {
    return new PageDriver(process, dataDir);
  }

  private Locator row(String userId) {
    return page.locator("li.row[data-user-id='" + userId + "']");
  }

  @Test
  void namesAppearAndTheOrderMoves() {
    driver().name("alice", "Alice");
    driver().increment("alice", 500_000);
    driver().increment("bob", 400_000);
    assertThat(row("alice").locator(".name")).hasText("Alice");
    assertThat(row("alice").locator(".rank")).containsText("1");
    driver().increment("bob", 200_000);
    assertThat(row("bob").locator(".rank")).containsText("1");
    assertThat(row("alice").locator(".rank")).containsText("2");
    org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
  }

  @Test
  @DisplayName("PAGE-05 a hostile name stays text")
  void aHostileNameStaysText() {
    String hostile = "<img src=x onerror=alert(1)>";
    driver().name("mallory", hostile);
    driver().increment("mallory", 900_000);
    assertThat(row("mallory").locator(".name")).hasText(hostile);
    org.assertj.core.api.Assertions.assertThat(page.locator("li.row img").count()).isZero();
    org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
  }

  @Test
  void theTokenLeavesTheAddress() {
    org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain("access_token");
  }

  @Test
  void aPhoneShowsEveryRowWithoutScrollingSideways() {
    page.setViewportSize(320, 640);
    driver().increment("alice", 1);
    assertThat(row("alice")).isVisible();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    org.assertj.core.api.Assertions.assertThat(overflow).isEqualTo(0);
  }
}
