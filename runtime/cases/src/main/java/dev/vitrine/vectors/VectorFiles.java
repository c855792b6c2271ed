package dev.vitrine.vectors;

/** Finds the files that vectors name by a path below the shared folder. */
public interface VectorFiles {
  /** No files at all: enough for cases that carry their modules. */
  VectorFiles NONE = path -> null;

  /**
   * The file's bytes, never written to.
   *
   * @param path such as {@code contracts/ft.wasm}
   * @return null if there is no such file
   */
  byte[] read(String path);
}
