package dev.vitrine.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.vitrine.jvm.browser.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Browser}, one for the whole run, or a fresh {@link Page} in a context of its
 * own, which is closed after the test.
 */
public final class InChromium implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(InChromium.class);

  /** Playwright and the browser, closed by JUnit when all tests have run. */
  private static final class Running implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Running() {
      Path executable = Chromium.find();
      if (executable == null) {
        throw new IllegalStateException(
            "there is no Chromium on this machine; " + Chromium.VARIABLE + " can name one");
      }
      System.setProperty("playwright.cli.dir", driver().toString());
      playwright = Playwright.create();
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable)
                      .setArgs(Chromium.ARGUMENTS));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  /**
   * A folder with the driver as Playwright wants it: {@code node} of this machine and, as {@code
   * package}, the npm package that the web part has anyway, of Playwright's own version.
   */
  private static Path driver() {
    try {
      Path folder = Project.root().resolve("e2e-tests/target/driver");
      Files.createDirectories(folder);
      link(folder.resolve("package"), Project.root().resolve("web/node_modules/playwright-core"));
      link(folder.resolve("node"), onPath("node"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }

  private static Path onPath(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      Path file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IllegalStateException(name + " is not on the path");
  }

  private static Browser browser(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
        .browser;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Browser browser = browser(context);
    if (parameter.getParameter().getType() == Browser.class) {
      return browser;
    }
    BrowserContext fresh = browser.newContext();
    context.getStore(NAMESPACE).put(BrowserContext.class, fresh);
    return fresh.newPage();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    BrowserContext opened =
        context.getStore(NAMESPACE).remove(BrowserContext.class, BrowserContext.class);
    if (opened != null) {
      opened.close();
    }
  }
}
