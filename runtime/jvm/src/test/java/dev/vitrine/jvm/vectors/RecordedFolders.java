package dev.vitrine.jvm.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where recorded vectors lie: the project's copy, then the shared folder with all of them. */
final class RecordedFolders {
  private RecordedFolders() {}

  static List<Path> all() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("vectors/runtime"))) {
      root = root.getParent();
    }
    String shared = System.getenv("VITRINE_SHARED");
    Path other = shared == null ? root.resolve("../shared") : Path.of(shared);
    if (Files.isDirectory(other.resolve("vectors/runtime"))) {
      return List.of(root, other);
    }
    System.out.println("SKIPPED: vectors of the shared folder (VITRINE_SHARED, or ../shared)");
    return List.of(root);
  }

  /** The vector files below a folder of each, by name; the project's copy comes first. */
  static List<VectorFile> files(String below) throws IOException {
    Map<String, VectorFile> files = new LinkedHashMap<>();
    for (Path folder : all()) {
      for (VectorFile file : VectorFile.below(folder.resolve(below))) {
        files.putIfAbsent(file.path().getFileName().toString(), file);
      }
    }
    return List.copyOf(files.values());
  }
}
