package dev.vitrine.jvm.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the project's data lies. */
final class ProjectFolders {
  private ProjectFolders() {}

  /** The project's folder: told by the launcher, else where the program was started. */
  static Path root() {
    return Path.of(System.getProperty("vitrine.root", ".")).toAbsolutePath().normalize();
  }

  /** Where the launcher puts npm packages, as {@code npm/NAME@VERSION}. */
  static Path packages() {
    return root().resolve("target");
  }

  /**
   * Where files that vectors name are looked for: the project's own copy, then the shared folder
   * ({@code VITRINE_SHARED}, else beside the project).
   */
  static List<Path> vectorFiles() {
    List<Path> folders = new ArrayList<>();
    folders.add(root());
    folders.add(packages());
    String shared = System.getenv("VITRINE_SHARED");
    folders.add(
        shared != null && !shared.isEmpty()
            ? Path.of(shared).toAbsolutePath()
            : root().resolve("../shared"));
    folders.removeIf(folder -> !Files.isDirectory(folder));
    return folders.stream().map(Path::normalize).toList();
  }
}
