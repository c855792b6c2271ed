package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.jvm.browser.BrowserCaseRunner;
import dev.vitrine.jvm.browser.BrowserCaseRunner.Reuse;
import dev.vitrine.jvm.browser.CasesTab;
import dev.vitrine.jvm.browser.Chromium;
import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.vectors.FinishedCase;
import dev.vitrine.jvm.vectors.FolderFiles;
import dev.vitrine.jvm.vectors.NpmFiles;
import dev.vitrine.jvm.vectors.VectorFile;
import dev.vitrine.jvm.vectors.VectorRun;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vectors.random.RandomScenario;
import dev.vitrine.vectors.runtime.RuntimeVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Recorded behaviour of the reference node, compared in a browser: every case, every field, each
 * chunk also from its own proof. As many tabs as this machine has processors share the work.
 */
class BrowserVectorsTest {
  /** The most failures that a message lists. */
  private static final int LISTED = 5;

  private static final boolean ALL = Boolean.getBoolean("vitrine.all");

  private static final int RANDOM_SCENARIOS = ALL ? 100 : 5;

  @BeforeAll
  static void hash_by_the_jdk() {
    JdkSha256.install();
  }

  @TestFactory
  Stream<DynamicTest> recorded_calls_come_out_in_the_browser_as_recorded()
      throws IOException, InterruptedException {
    return compared("vm");
  }

  @TestFactory
  Stream<DynamicTest> recorded_scenarios_come_out_in_the_browser_as_recorded()
      throws IOException, InterruptedException {
    return compared("runtime");
  }

  /** What the JVM makes of a random scenario is what the browser makes of it. */
  @Test
  void random_scenarios_come_out_in_the_browser_as_on_the_jvm() throws IOException {
    VectorFiles files = new FolderFiles(folders());
    RuntimeVectors jvm = new RuntimeVectors(files, JvmEngine.compiler());
    try (CasesTab tab = openTab()) {
      BrowserCaseRunner browser = new BrowserCaseRunner(files, tab);
      for (long seed = 0; seed < RANDOM_SCENARIOS; seed++) {
        JsonObject scenario = RandomScenario.of(seed);
        String expecting = RandomScenario.expecting(scenario, jvm.apply(scenario.toString()));
        CaseResult result = browser.run(VectorFile.Kind.RUNTIME, expecting);
        assertThat(result.differences()).as("seed " + seed).isEmpty();
      }
    }
  }

  /**
   * Each case once, one after the other in a fresh memory, in the one that serves many calls, and
   * as use decides; or with {@code -Dvitrine.all=true} in all three ways.
   */
  private static Stream<DynamicTest> compared(String family)
      throws IOException, InterruptedException {
    if (!ALL) {
      Reuse[] ways = Reuse.values();
      return compared(family, "", json -> ways[Math.floorMod(json.hashCode(), ways.length)]);
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Reuse way : Reuse.values()) {
      compared(family, " " + way, json -> way).forEach(tests::add);
    }
    return tests.stream();
  }

  private static Stream<DynamicTest> compared(
      String family, String suffix, Function<String, Reuse> reuse)
      throws IOException, InterruptedException {
    List<Path> folders = folders();
    VectorFiles named = NpmFiles.cached(new FolderFiles(folders));
    List<VectorFile> files = files(folders, family, named);
    assertThat(files).isNotEmpty();
    Map<Path, List<String>> failures = new LinkedHashMap<>();
    Map<Path, Integer> passed = new LinkedHashMap<>();
    Queue<CasesTab> tabs = new ConcurrentLinkedQueue<>();
    try {
      new VectorRun(
              Runtime.getRuntime().availableProcessors(),
              () -> {
                CasesTab tab = openTab();
                tabs.add(tab);
                return new BrowserCaseRunner(named, tab, reuse);
              },
              name -> true,
              one -> {
                List<String> ofFile = failures.computeIfAbsent(one.file(), f -> new ArrayList<>());
                if (one.result() != null && one.result().passed()) {
                  passed.merge(one.file(), 1, Integer::sum);
                } else {
                  ofFile.add(describe(one));
                }
              })
          .run(files);
    } finally {
      tabs.forEach(CasesTab::close);
    }
    int all = passed.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("vectors/" + family + " in the browser" + suffix + ": " + all + " passed");
    return files.stream()
        .map(VectorFile::path)
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getFileName() + suffix,
                    () -> check(path, passed.getOrDefault(path, 0), failures.get(path))));
  }

  private static void check(Path path, int passed, List<String> failures) {
    assertThat(failures.stream().limit(LISTED).toList())
        .as(path + ": " + passed + " passed, " + failures.size() + " failed")
        .isEmpty();
    assertThat(passed).isPositive();
  }

  private static CasesTab openTab() {
    try {
      return CasesTab.open(Project.casesPage(), Chromium.find());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a family, by name; the project's own copy comes first. */
  private static List<VectorFile> files(List<Path> folders, String family, VectorFiles named)
      throws IOException {
    Map<String, VectorFile> files = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path vectors = folder.endsWith("vectors") ? folder : folder.resolve("vectors");
      for (VectorFile file : VectorFile.below(vectors.resolve(family))) {
        String absent = absent(file, named);
        if (absent != null) {
          System.out.println(
              "SKIPPED: " + file.path().getFileName() + ": there is no file " + absent);
        } else {
          files.putIfAbsent(file.path().getFileName().toString(), file);
        }
      }
    }
    return List.copyOf(files.values());
  }

  /** A file that a scenario names and nobody has, or null. */
  private static String absent(VectorFile file, VectorFiles named) throws IOException {
    if (file.kind() == VectorFile.Kind.RUNTIME) {
      for (String path : RuntimeVectors.filesOf(file.read())) {
        if (named.read(path) == null) {
          return path;
        }
      }
    }
    return null;
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
