package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.jvm.browser.BrowserCaseRunner;
import dev.vitrine.jvm.browser.CasesTab;
import dev.vitrine.jvm.browser.Chromium;
import dev.vitrine.jvm.vectors.FinishedCase;
import dev.vitrine.jvm.vectors.FolderFiles;
import dev.vitrine.jvm.vectors.VectorFile;
import dev.vitrine.jvm.vectors.VectorRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recorded behaviour of the reference node, compared in a browser: every case, every field. */
class BrowserVectorsTest {
  /** The most failures that a message lists. */
  private static final int LISTED = 5;

  @TestFactory
  Stream<DynamicTest> recorded_cases_come_out_in_the_browser_as_recorded() throws IOException {
    List<Path> folders = folders();
    List<VectorFile> files = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Path folder : folders) {
      Path vectors = folder.endsWith("vectors") ? folder : folder.resolve("vectors");
      for (VectorFile file : VectorFile.below(vectors.resolve("vm"))) {
        // The project's own copy comes first.
        if (!names.contains(file.path().getFileName().toString())) {
          names.add(file.path().getFileName().toString());
          files.add(file);
        }
      }
    }
    assertThat(files).isNotEmpty();
    FolderFiles named = new FolderFiles(folders);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.path().getFileName().toString(), () -> compare(file, named)));
  }

  private static void compare(VectorFile file, FolderFiles named)
      throws IOException, InterruptedException {
    List<String> failures = new ArrayList<>();
    int[] passed = {0};
    try (CasesTab tab = CasesTab.open(Project.casesPage(), Chromium.find())) {
      new VectorRun(
              1,
              () -> new BrowserCaseRunner(named, tab),
              name -> true,
              one -> {
                if (one.result() != null && one.result().passed()) {
                  passed[0]++;
                } else {
                  failures.add(describe(one));
                }
              })
          .run(List.of(file));
    }
    assertThat(failures.stream().limit(LISTED).toList())
        .as(file.path() + ": " + passed[0] + " passed, " + failures.size() + " failed")
        .isEmpty();
    assertThat(passed[0]).isPositive();
  }

  private static String describe(FinishedCase one) {
    return one.line()
        + ": "
        + (one.result() == null
            ? one.malformed()
            : one.result().name() + " " + one.result().differences());
  }

  /** The project's copy, then the shared folder with what is not copied. */
  private static List<Path> folders() {
    String shared = System.getenv("VITRINE_SHARED");
    List<Path> folders = new ArrayList<>();
    folders.add(Project.root());
    folders.add(shared == null ? Project.root().resolve("../shared") : Path.of(shared));
    folders.removeIf(folder -> !Files.isDirectory(folder.resolve("vectors/vm")));
    if (folders.size() == 1) {
      System.out.println("SKIPPED: vectors of the shared folder (VITRINE_SHARED, or ../shared)");
    }
    return folders;
  }
}
