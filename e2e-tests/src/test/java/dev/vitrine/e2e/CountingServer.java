package dev.vitrine.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that writes down what it was asked for: the witness that a frame stays silent. */
final class CountingServer implements AutoCloseable {
  /** What a browser asks for by itself, when it likes. */
  private static final String ICON = "/favicon.ico";

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Serves a folder, and one more page at {@code /host.html}. */
  CountingServer(Path folder, String hostPage) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (!path.equals(ICON)) {
            asked.add(path);
          }
          Path file = folder.resolve(path.substring(1)).normalize();
          byte[] body =
              path.equals("/host.html")
                  ? hostPage.getBytes(StandardCharsets.UTF_8)
                  : Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
          exchange.getResponseHeaders().add("Content-Type", type(path));
          exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
          if (body != null) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  private static String type(String path) {
    if (path.endsWith(".html")) {
      return "text/html; charset=utf-8";
    }
    return path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** The paths asked for so far, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
