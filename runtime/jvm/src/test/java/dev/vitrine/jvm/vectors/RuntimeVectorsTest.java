package dev.vitrine.jvm.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.crypto.Products51;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vectors.runtime.RuntimeVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Chunks of the reference node, applied again: every field of every application, the same once more
 * from its own proof, and the tokens of every block; on both engines of the JVM.
 */
class RuntimeVectorsTest {
  @BeforeAll
  static void compute_as_the_command_line_does() {
    JdkSha256.install();
    Products51.install();
  }

  @TestFactory
  Stream<DynamicTest> recorded_scenarios_come_out_as_recorded_by_the_compiler()
      throws IOException, InterruptedException {
    return compared("compiler", JvmEngine::compiler);
  }

  @TestFactory
  Stream<DynamicTest> recorded_scenarios_come_out_as_recorded_by_the_interpreter()
      throws IOException, InterruptedException {
    return compared("interpreter", JvmEngine::interpreter);
  }

  /** Else {@code vitrine apply} would warn of what the README documents. */
  @Test
  void no_member_of_a_recorded_scenario_is_unknown() throws IOException {
    VectorFiles files = files();
    RuntimeVectors vectors = new RuntimeVectors(files, JvmEngine.interpreter());
    for (VectorFile scenario : scenarios(files)) {
      assertThat(vectors.unread(scenario.read())).as("%s", scenario.path()).isEmpty();
    }
  }

  private static VectorFiles files() {
    return NpmFiles.cached(new FolderFiles(RecordedFolders.all()));
  }

  private static List<VectorFile> scenarios(VectorFiles files) throws IOException {
    List<VectorFile> scenarios = new ArrayList<>();
    for (VectorFile scenario : RecordedFolders.files("vectors/runtime")) {
      if (has(files, scenario)) {
        scenarios.add(scenario);
      }
    }
    assertThat(scenarios).hasSizeGreaterThan(50);
    return scenarios;
  }

  private static Stream<DynamicTest> compared(String name, Supplier<JvmEngine> engine)
      throws IOException, InterruptedException {
    VectorFiles files = files();
    List<VectorFile> scenarios = scenarios(files);
    Map<String, FinishedCase> finished = new LinkedHashMap<>();
    new VectorRun(
            Runtime.getRuntime().availableProcessors(),
            () -> new EngineCaseRunner(files, engine.get()),
            any -> true,
            one -> finished.put(one.file().getFileName().toString(), one))
        .run(scenarios);
    System.out.println("vectors/runtime on the " + name + ": " + finished.size() + " scenarios");
    return finished.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getValue())));
  }

  private static void check(FinishedCase one) {
    assertThat(one.malformed()).isNull();
    CaseResult result = one.result();
    assertThat(result.differences()).as(result.name()).isEmpty();
  }

  private static boolean has(VectorFiles files, VectorFile scenario) throws IOException {
    for (String path : RuntimeVectors.filesOf(scenario.read())) {
      if (files.read(path) == null) {
        System.out.println(
            "SKIPPED: " + scenario.path().getFileName() + ": there is no file " + path);
        return false;
      }
    }
    return true;
  }
}
