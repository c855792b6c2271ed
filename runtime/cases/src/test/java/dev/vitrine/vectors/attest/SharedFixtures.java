package dev.vitrine.vectors.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The fixtures of the shared folder; a test that needs them is skipped where they are not. */
final class SharedFixtures {
  private SharedFixtures() {}

  static QuoteFixtures need() {
    String given = System.getenv("VITRINE_SHARED");
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("teavm-config"))) {
      root = root.getParent();
    }
    Path shared = given != null || root == null ? Path.of("" + given) : root.resolve("../shared");
    boolean there = Files.exists(shared.resolve("fixtures/tdx/expected.json"));
    if (!there) {
      System.out.println("SKIPPED: fixtures/tdx is not there (VITRINE_SHARED, or ../shared)");
    }
    Assumptions.assumeTrue(there, "fixtures/tdx is not there");
    return new QuoteFixtures(
        path -> {
          try {
            Path file = shared.resolve(path);
            return Files.exists(file) ? Files.readAllBytes(file) : null;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
