package dev.vitrine.jvm.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the files below one folder to this machine, and nothing else. */
public final class StaticServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("map", "application/json; charset=utf-8"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final HttpServer server;
  private final ExecutorService workers;
  private final Path root;
  private final CountDownLatch closed = new CountDownLatch(1);

  private StaticServer(HttpServer server, ExecutorService workers, Path root) {
    this.server = server;
    this.workers = workers;
    this.root = root;
  }

  /**
   * Starts a server on the loopback address.
   *
   * @param folder what to serve
   * @param port 0 for a free one
   * @throws IOException if the port cannot be had
   */
  public static StaticServer start(Path folder, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService workers = Executors.newFixedThreadPool(4, StaticServer::worker);
    StaticServer result = new StaticServer(server, workers, folder.toRealPath());
    server.createContext("/", result::handle);
    server.setExecutor(workers);
    server.start();
    return result;
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "static-server");
    thread.setDaemon(true);
    return thread;
  }

  /** Lets somebody else answer requests for this path, which starts with a slash. */
  public void answer(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** Where a browser finds it, with a slash at the end. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** Waits until the server is closed. */
  public void join() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
    closed.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (!head && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        answer(exchange, 405, "Only GET and HEAD.", head);
        return;
      }
      Path file = find(exchange.getRequestURI().getPath());
      if (file == null) {
        answer(exchange, 404, "There is no such file.", head);
        return;
      }
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type(file));
      headers.set("X-Content-Type-Options", "nosniff");
      // What was just built is what the page must show.
      headers.set("Cache-Control", "no-cache");
      long size = Files.size(file);
      exchange.sendResponseHeaders(200, head || size == 0 ? -1 : size);
      if (!head && size > 0) {
        try (OutputStream body = exchange.getResponseBody()) {
          Files.copy(file, body);
        }
      }
    }
  }

  /** The file that a path of a request names, or null; symbolic links do not lead outside. */
  private Path find(String path) {
    try {
      Path file = root.resolve(path.substring(1)).toRealPath();
      if (Files.isDirectory(file)) {
        file = file.resolve("index.html").toRealPath();
      }
      return file.startsWith(root) && Files.isRegularFile(file) ? file : null;
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private static void answer(HttpExchange exchange, int status, String text, boolean head)
      throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
