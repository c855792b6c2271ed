package dev.vitrine.jvm.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file that is kept for ever, and the verdict that it had: a line of an {@code expected.txt}. */
record Golden(Path file, String verdict, String anchor) {
  /** The project's folder. */
  static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("contracts"))) {
      root = root.getParent();
    }
    return root;
  }

  static Path folder() {
    return root().resolve("runtime/cases/src/test/resources/golden");
  }

  /** The files of all releases. */
  static List<Golden> all() {
    List<Golden> files = new ArrayList<>();
    try (Stream<Path> releases = Files.list(folder()).filter(Files::isDirectory).sorted()) {
      for (Path release : (Iterable<Path>) releases::iterator) {
        for (String line : Files.readAllLines(release.resolve("expected.txt"))) {
          String[] words = line.split(" ");
          files.add(new Golden(release.resolve(words[0]), words[1], words[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Override
  public String toString() {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }
}
