package dev.vitrine;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of vectors and fixtures that lies beside the project: {@code VITRINE_SHARED}, or
 * {@code ../shared} from the project's root. Tests over it are skipped, with a word, where it is
 * not.
 */
public final class Shared {
  private Shared() {}

  /** A file or folder under it; skips the test if it is not there. */
  public static Path need(String name) {
    String root = System.getenv("VITRINE_SHARED");
    Path path =
        (root != null ? Path.of(root) : projectRoot().resolveSibling("shared")).resolve(name);
    if (!Files.exists(path)) {
      System.out.println("SKIPPED: " + name + " is not there (VITRINE_SHARED, or ../shared)");
    }
    Assumptions.assumeTrue(Files.exists(path), () -> path + " is not there");
    return path;
  }

  private static Path projectRoot() {
    Path path = Path.of("").toAbsolutePath();
    while (path != null && !Files.exists(path.resolve("teavm-config"))) {
      path = path.getParent();
    }
    return path == null ? Path.of("") : path;
  }

  /** The JSON in a file, which may be gzipped. */
  public static JsonObject json(Path path) {
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return Json.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).asObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON files in a folder, by name. */
  public static List<Path> jsonFiles(String folder) {
    try (Stream<Path> files = Files.list(need(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".json") || file.toString().endsWith(".json.gz"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file under it. */
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(need(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
