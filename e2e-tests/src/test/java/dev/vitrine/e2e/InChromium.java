package dev.vitrine.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.vitrine.jvm.browser.Chromium;
import dev.vitrine.jvm.http.StaticServer;
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
 * Gives tests what they open Vitrine's pages with, all of it of one {@link Browser} and one server
 * for the whole run: a fresh {@link Page} in a context of its own, which is closed after the test;
 * the {@link Browser.NewContextOptions} of such a context; or the browser itself.
 *
 * <p>Addresses are relative to {@link Project#pages()}: {@code page.navigate("verify.html")}.
 */
public final class InChromium implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(InChromium.class);

  /** Playwright, the browser and the server, closed by JUnit when all tests have run. */
  private static final class Running implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final StaticServer server;

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
      try {
        server = StaticServer.start(Project.pages(), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Browser.NewContextOptions context() {
      return new Browser.NewContextOptions().setBaseURL(server.address());
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
      server.close();
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

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == Browser.NewContextOptions.class || type == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = running(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == Browser.class) {
      return running.browser;
    }
    if (type == Browser.NewContextOptions.class) {
      return running.context();
    }
    BrowserContext fresh = running.browser.newContext(running.context());
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
