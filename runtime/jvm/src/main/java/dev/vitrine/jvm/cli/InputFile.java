package dev.vitrine.jvm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a person names. */
final class InputFile {
  private InputFile() {}

  /** The file's bytes, or a {@link UserMistake} that names it. */
  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UserMistake("there is no file " + file);
    } catch (IOException e) {
      throw new UserMistake("the file " + file + " cannot be read: " + e.getMessage());
    }
  }
}
