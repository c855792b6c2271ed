package dev.vitrine.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.vitrine.jvm.browser.Chromium;
import dev.vitrine.jvm.http.StaticServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests what they open Vitrine's pages with, all of it of one {@link Browser} and one server
 * for the whole run: a fresh {@link Page}, or {@link Tabs} that open as many as are needed, until
 * the test ends, or all tests of the class when it asks in a method that runs before them. When a
 * test fails, what its pages show is printed.
 *
 * <p>Addresses are relative to {@link Project#pages()}: {@code page.navigate("verify.html")}.
 */
public final class InChromium implements ParameterResolver, AfterTestExecutionCallback {
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
                      .setTimeout(Tabs.PATIENCE)
                      .setArgs(Chromium.ARGUMENTS));
      PlaywrightAssertions.setDefaultAssertionTimeout(Tabs.PATIENCE);
      try {
        server = StaticServer.start(Project.pages(), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
    if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, target);
    }
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
    return type == Page.class || type == Tabs.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = running(context);
    Tabs tabs = new Tabs(running.browser, running.server.address());
    context.getStore(NAMESPACE).put(Tabs.class, tabs);
    return parameter.getParameter().getType() == Tabs.class ? tabs : tabs.open();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Tabs tabs = context.getStore(NAMESPACE).get(Tabs.class, Tabs.class);
    boolean failed =
        context
            .getExecutionException()
            .filter(e -> !(e instanceof TestAbortedException))
            .isPresent();
    if (tabs != null && failed) {
      System.out.println(context.getDisplayName() + " failed with\n" + tabs.told());
    }
  }
}
