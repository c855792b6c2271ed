package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The golden files of every release have in a tab the verdict that they had. */
@ExtendWith(InChromium.class)
class GoldenInTheTabTest {
  /** The three lines of docs/proof-format.md, "From a program". */
  private static final String HOST =
      """
      <!doctype html><title>dApp</title><body>
      <script type="module">
        import { createVitrine } from './sdk/vitrine.js';
        window.check = async (file) => {
          const vitrine = await (window.opened ??= createVitrine({ src: 'frame.html', prove: false }));
          const report = await vitrine.verify(file);
          return `${report.verdict} ${report.anchor}`;
        };
        window.ready = true;
      </script>
      """;

  private CountingServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new CountingServer(Project.pages(), HOST);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void every_golden_file_has_the_verdict_that_it_had(Page page) throws IOException {
    page.navigate(server.address() + "host.html");
    page.waitForFunction("window.ready");
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Path golden = Project.root().resolve("runtime/cases/src/test/resources/golden");
    try (Stream<Path> releases = Files.list(golden).filter(Files::isDirectory).sorted()) {
      for (Path release : (Iterable<Path>) releases::iterator) {
        for (String line : Files.readAllLines(release.resolve("expected.txt"))) {
          String name = line.substring(0, line.indexOf(' '));
          expected.add(release.getFileName() + "/" + line);
          found.add(
              release.getFileName() + "/" + name + " " + verdict(page, release.resolve(name)));
        }
      }
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(12).isEqualTo(expected);
  }

  private static String verdict(Page page, Path file) throws IOException {
    return (String)
        page.evaluate(
            "({ bytes }) => check(Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)))",
            Map.of("bytes", Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
  }
}
