package dev.vitrine.jvm.vectors;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file of vectors, plain or gzip: cases of the VM, one a line, or a scenario of the runtime.
 *
 * @param path where it lies
 * @param kind which of the two
 */
public record VectorFile(Path path, Kind kind) {
  /** What a file holds. */
  public enum Kind {
    /** One case a line. */
    VM,
    /** One scenario. */
    RUNTIME
  }

  /**
   * The vector files that a path names: itself, or all below a folder in the order of their names.
   *
   * @throws IOException if it cannot be read
   */
  public static List<VectorFile> below(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Kind kind = kind(path);
      return List.of(new VectorFile(path, kind == null ? kindByContent(path) : kind));
    }
    List<VectorFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
        if (kind(file) != null) {
          files.add(new VectorFile(file, kind(file)));
        }
      }
    }
    return files;
  }

  private static Kind kind(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (plain.endsWith(".jsonl")) {
      return Kind.VM;
    }
    return plain.endsWith(".json") ? Kind.RUNTIME : null;
  }

  /** A file whose name says nothing: a scenario has a member of that name, a case a method. */
  private static Kind kindByContent(Path path) throws IOException {
    String text = read(path);
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    return first.contains("\"method\"") && !first.contains("\"scenario\"") ? Kind.VM : Kind.RUNTIME;
  }

  /**
   * The whole text.
   *
   * @throws IOException if it cannot be read
   */
  public String read() throws IOException {
    return read(path);
  }

  private static String read(Path path) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(path))) {
      raw.mark(2);
      boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      try (InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      // Errors of gzip do not say of which file they are.
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }
}
