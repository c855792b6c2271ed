package dev.vitrine.jvm.vectors;

import dev.vitrine.vectors.VectorFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Finds the files that vectors name in the first of several folders that has them. */
public final class FolderFiles implements VectorFiles {
  private static final byte[] ABSENT = {};

  private final List<Path> folders;
  private final ConcurrentMap<String, byte[]> known = new ConcurrentHashMap<>();

  /** Looks into these folders, in this order; one that does not exist has no files. */
  public FolderFiles(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  @Override
  public byte[] read(String path) {
    byte[] bytes = known.computeIfAbsent(path, this::load);
    return bytes == ABSENT ? null : bytes;
  }

  private byte[] load(String path) {
    for (Path folder : folders) {
      Path file = folder.resolve(path).normalize();
      if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
        try {
          return Files.readAllBytes(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return ABSENT;
  }
}
