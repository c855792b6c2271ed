package dev.vitrine.jvm.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cases.suite.SuiteReport;
import dev.vitrine.cases.suite.SuiteRun;
import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.vectors.VmVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecExecutionTest {
  @Test
  void the_suite_runs_as_contracts_on_the_compiler() throws Exception {
    run("compiler", JvmEngine.compiler());
  }

  @Test
  void the_suite_runs_as_contracts_on_the_interpreter() throws Exception {
    run("interpreter", JvmEngine.interpreter());
  }

  private static void run(String name, JvmEngine engine) throws Exception {
    List<Path> files = files();
    if (files.isEmpty()) {
      System.out.println("SKIPPED: the WebAssembly suite (VITRINE_SHARED, or ../shared)");
      return;
    }
    SuiteReport report = DeepStack.call(() -> report(files, engine));
    System.out.println("The WebAssembly suite on the " + name + ": " + report);
    assertThat(report.failures()).isEmpty();
    assertThat(report.verdicts()).isGreaterThan(3_500);
    assertThat(report.calls()).isGreaterThan(21_000);
  }

  private static SuiteReport report(List<Path> files, JvmEngine engine) throws IOException {
    SuiteRun run = new SuiteRun(new VmVectors(path -> null, engine));
    SuiteReport report = new SuiteReport();
    for (Path file : files) {
      String name = file.getParent().getFileName() + "/" + file.getFileName();
      report.add(run.run(name, Files.readString(file)));
    }
    return report;
  }

  private static List<Path> files() throws IOException {
    String shared = System.getenv("VITRINE_SHARED");
    Path root =
        shared == null ? Path.of("").toAbsolutePath().resolve("../../../shared") : Path.of(shared);
    Path suite = root.resolve("fixtures/wasm-spec");
    List<Path> files = new ArrayList<>();
    for (String version : List.of("v1", "v2")) {
      if (Files.isDirectory(suite.resolve(version))) {
        try (Stream<Path> all = Files.list(suite.resolve(version))) {
          all.sorted().forEach(files::add);
        }
      }
    }
    return files;
  }
}
