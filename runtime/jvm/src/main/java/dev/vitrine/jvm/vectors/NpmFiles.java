package dev.vitrine.jvm.vectors;

import dev.vitrine.vectors.VectorFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Finds files of published npm packages, which scenarios name as {@code npm/NAME@VERSION/PATH}:
 * other people's contracts, which are no part of this project.
 *
 * <p>A package is fetched once, by the {@code npm} of this machine, and kept in the user's cache.
 * Without {@code npm} or without a network there is no such file.
 */
public final class NpmFiles implements VectorFiles {
  private static final Pattern FILE = Pattern.compile("npm/([a-z0-9-]+@[0-9.]+)/(.+)");
  private static final long FETCH_SECONDS = 120;

  private final VectorFiles others;
  private final Path cache;

  /**
   * @param others where all other files are
   * @param cache the folder that keeps packages
   */
  public NpmFiles(VectorFiles others, Path cache) {
    this.others = others;
    this.cache = cache;
  }

  /** With packages kept in the user's own cache. */
  public static NpmFiles cached(VectorFiles others) {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path folder =
        cache != null && !cache.isEmpty()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache");
    return new NpmFiles(others, folder.resolve("vitrine/npm"));
  }

  @Override
  public byte[] read(String path) {
    Matcher name = FILE.matcher(path);
    if (!name.matches()) {
      return others.read(path);
    }
    try {
      Path archive = archive(name.group(1));
      return archive == null ? null : entry(archive, "package/" + name.group(2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The package's archive, or null if it cannot be had. */
  private synchronized Path archive(String name) throws IOException {
    Path kept = cache.resolve(name + ".tgz");
    if (Files.exists(kept)) {
      return kept;
    }
    Files.createDirectories(cache);
    Path fresh = Files.createTempDirectory(cache, "fetch");
    try {
      Process npm =
          new ProcessBuilder(
                  "npm", "pack", "--silent", "--pack-destination", fresh.toString(), name)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!npm.waitFor(FETCH_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
        npm.destroy();
        return null;
      }
      Files.move(fresh.resolve(name.replace('@', '-') + ".tgz"), kept);
      return kept;
    } catch (IOException e) {
      // No npm on this machine.
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      try (Stream<Path> left = Files.list(fresh)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(fresh);
    }
  }

  /** One file of a tar archive: 512-byte headers, contents padded to 512 bytes. */
  private static byte[] entry(Path archive, String wanted) throws IOException {
    byte[] tar;
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)))) {
      tar = in.readAllBytes();
    }
    int at = 0;
    while (at + 512 <= tar.length && tar[at] != 0) {
      int size = Integer.parseInt(text(tar, at + 124, 12).trim(), 8);
      if (text(tar, at, 100).equals(wanted)) {
        return Arrays.copyOfRange(tar, at + 512, at + 512 + size);
      }
      at += 512 + (size + 511) / 512 * 512;
    }
    return null;
  }

  private static String text(byte[] tar, int at, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = at; i < at + length && tar[i] != 0; i++) {
      text.append((char) tar[i]);
    }
    return text.toString();
  }
}
