package dev.vitrine.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things of the project lie. */
final class Project {
  private static final Path ROOT =
      Path.of(System.getProperty("vitrine.root", "..")).toAbsolutePath().normalize();

  private Project() {}

  /** The project's folder. */
  static Path root() {
    return ROOT;
  }

  /** The page of cases, made by {@code web/build/cases.mjs}. */
  static Path casesPage() {
    return built("teavm-config/target/cases");
  }

  /** Vitrine's pages, made by {@code web/build/build.mjs}. */
  static Path pages() {
    return built("web/dist");
  }

  private static Path built(String name) {
    Path folder = ROOT.resolve(name);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(name + " is not built: run mvn verify");
    }
    return folder;
  }
}
