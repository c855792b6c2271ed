package dev.vitrine.jvm.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticServerTest {
  @TempDir Path folder;
  private StaticServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    Path page = Files.createDirectory(folder.resolve("page"));
    Files.writeString(page.resolve("index.html"), "<p>hello");
    Files.write(page.resolve("a b.wasm"), new byte[] {0, 'a', 's', 'm'});
    Files.write(page.resolve("empty.js"), new byte[0]);
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(page.resolve("link.txt"), folder.resolve("secret.txt"));
    server = StaticServer.start(page, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    URI uri = URI.create(server.address().replace("localhost", "127.0.0.1") + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void files_come_with_their_type() throws Exception {
    HttpResponse<String> page = send("GET", "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("<p>hello");
    assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    HttpResponse<String> wasm = send("GET", "a%20b.wasm");
    assertThat(wasm.body()).isEqualTo("\0asm");
    assertThat(wasm.headers().firstValue("content-type")).hasValue("application/wasm");
    assertThat(send("GET", "empty.js").statusCode()).isEqualTo(200);
    assertThat(send("HEAD", "").body()).isEmpty();
  }

  @Test
  void nothing_outside_the_folder_is_served() throws Exception {
    assertThat(send("GET", "%2e%2e/secret.txt").statusCode()).isEqualTo(404);
    assertThat(send("GET", "..%2fsecret.txt").statusCode()).isEqualTo(404);
    assertThat(send("GET", "link.txt").statusCode()).isEqualTo(404);
    assertThat(send("GET", "%00").statusCode()).isEqualTo(404);
    assertThat(send("GET", "no-such-file").statusCode()).isEqualTo(404);
  }

  @Test
  void other_methods_are_refused() throws Exception {
    assertThat(send("POST", "").statusCode()).isEqualTo(405);
  }
}
