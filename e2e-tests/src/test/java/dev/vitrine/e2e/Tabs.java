package dev.vitrine.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens pages for one test, or for one class of them: each in a context of its own, which is closed
 * when the test ends. What they show can be told, for a test that fails where nobody looks on.
 */
final class Tabs implements AutoCloseable {
  /**
   * The longest that anything is waited for, in milliseconds. It ends the wait for what never
   * comes; what comes may take its time, as machines that run tests are slow and busy.
   */
  static final double PATIENCE = 180_000;

  /** How many times slower than this machine the thread of each page is made; package-info. */
  private static final int SLOWER = Integer.getInteger("vitrine.slower", 1);

  /** The most characters that are told of the text of a page. */
  private static final int TOLD = 2_000;

  /** How long a page that may hang is waited for, in milliseconds, before nothing is told of it. */
  private static final double TELLING = 10_000;

  private record Tab(Page page, List<String> complaints) {}

  private final Browser browser;
  private final String address;
  private final List<Tab> tabs = new ArrayList<>();

  /**
   * @param address what the addresses of pages are relative to
   */
  Tabs(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** A page as most people have it. */
  Page open() {
    return open(new Browser.NewContextOptions());
  }

  /** A page in a window of this size, colours and so on. */
  Page open(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setBaseURL(address));
    context.setDefaultTimeout(PATIENCE);
    Page page = context.newPage();
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(complaints::add);
    tabs.add(new Tab(page, complaints));
    if (SLOWER > 1) {
      CDPSession session = context.newCDPSession(page);
      JsonObject rate = new JsonObject();
      rate.addProperty("rate", SLOWER);
      session.send("Emulation.setCPUThrottlingRate", rate);
    }
    return page;
  }

  /** What the pages show now: addresses, visible text, and what the console was told. */
  String told() {
    StringBuilder told = new StringBuilder();
    for (Tab tab : tabs) {
      for (Frame frame : tab.page.frames()) {
        told.append(frame.url()).append(":\n").append(text(frame)).append('\n');
      }
      tab.complaints.forEach(line -> told.append("console, ").append(line).append('\n'));
    }
    return told.toString();
  }

  private static String text(Frame frame) {
    try {
      String text =
          frame
              .locator("body")
              .innerText(new Locator.InnerTextOptions().setTimeout(TELLING))
              .replaceAll("\\s*\\R\\s*", " | ");
      return text.length() <= TOLD ? text : text.substring(0, TOLD) + "…";
    } catch (PlaywrightException e) {
      return "(it does not say what it shows: "
          + e.getMessage().lines().findFirst().orElse("")
          + ")";
    }
  }

  @Override
  public void close() {
    tabs.forEach(tab -> tab.page.context().close());
  }
}
