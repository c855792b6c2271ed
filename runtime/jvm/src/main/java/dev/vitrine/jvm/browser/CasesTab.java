package dev.vitrine.jvm.browser;

import com.sun.net.httpserver.HttpExchange;
import dev.vitrine.jvm.http.StaticServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A tab that runs {@code cases.wasm} and answers requests (see {@code
 * dev.vitrine.teavm.CasesModule}), one at a time.
 *
 * <p>The tab fetches its requests: it posts the answer to the last one to {@code /exchange} and is
 * answered with the next ({@code web/src/cases/page.ts}).
 */
public final class CasesTab implements AutoCloseable {
  /** The longest that a request may take, and the start of the browser too. */
  private static final long PATIENCE_SECONDS = 600;

  private static final String PATH = "/exchange";

  private final StaticServer server;
  private final Chromium chromium;
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private boolean ready;

  private CasesTab(StaticServer server, Path executable) throws IOException {
    this.server = server;
    server.answer(PATH, this::exchange);
    this.chromium = Chromium.start(executable, server.address() + "cases.html?exchange=" + PATH);
  }

  /**
   * Opens the page of cases.
   *
   * @param folder what {@code web/build/cases.mjs} has made
   * @param executable a Chromium
   * @throws IOException if server or browser cannot be started
   */
  public static CasesTab open(Path folder, Path executable) throws IOException {
    StaticServer server = StaticServer.start(folder, 0);
    try {
      return new CasesTab(server, executable);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * The answer to a request.
   *
   * @throws BrokenRuntimeException if the runtime in the tab broke; it starts anew with the next
   *     request
   * @throws IllegalStateException if the tab is gone
   */
  public String ask(String request) {
    if (!ready) {
      take();
      ready = true;
    }
    requests.add(request);
    String answer = take();
    if (answer.startsWith("F")) {
      throw new BrokenRuntimeException(answer.substring(1));
    }
    return answer.substring(1);
  }

  private String take() {
    try {
      for (long waited = 0; waited < PATIENCE_SECONDS && chromium.isAlive(); waited++) {
        String answer = answers.poll(1, TimeUnit.SECONDS);
        if (answer != null) {
          return answer;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("the browser does not answer");
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      answers.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] request = requests.take().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, request.length);
      exchange.getResponseBody().write(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
