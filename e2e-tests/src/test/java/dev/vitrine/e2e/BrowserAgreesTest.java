package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cases.WorkedNumbers;
import dev.vitrine.cases.modules.EngineComparison;
import dev.vitrine.cases.modules.MemoryProbes;
import dev.vitrine.cases.suite.SuiteReport;
import dev.vitrine.cases.suite.SuiteRun;
import dev.vitrine.jvm.browser.BrowserCaseRunner;
import dev.vitrine.jvm.browser.BrowserCaseRunner.Reuse;
import dev.vitrine.jvm.browser.CasesTab;
import dev.vitrine.jvm.browser.Chromium;
import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.vectors.VmVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is not recorded of the reference: the official suite, and modules made at random. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the tab of BrowserAgreesTest, which answers one test at a time")
class BrowserAgreesTest {
  private static final boolean ALL = Boolean.getBoolean("vitrine.all");
  private static final int MODULES = ALL ? 5_000 : 80;

  /** Of so many files of the suite one runs. */
  private static final int EVERY = ALL ? 1 : 4;

  private static CasesTab tab;
  private static BrowserCaseRunner browser;

  /** Runs every call in the memory that serves many. */
  private static BrowserCaseRunner reusing;

  @BeforeAll
  static void openTheTab() throws IOException {
    tab = CasesTab.open(Project.casesPage(), Chromium.find());
    browser = new BrowserCaseRunner(path -> null, tab, json -> Reuse.NEVER);
    reusing = new BrowserCaseRunner(path -> null, tab, json -> Reuse.ALWAYS);
  }

  @AfterAll
  static void closeTheTab() {
    tab.close();
  }

  @Test
  void the_official_suite_runs_as_contracts_in_the_browser() throws IOException {
    List<Path> files = suite();
    if (files.isEmpty()) {
      System.out.println("SKIPPED: the WebAssembly suite (VITRINE_SHARED, or ../shared)");
      return;
    }
    SuiteReport report = new SuiteReport();
    for (int i = 0; i < files.size(); i += EVERY) {
      Path file = files.get(i);
      String name = file.getParent().getFileName() + "/" + file.getFileName();
      report.add(new SuiteRun(reusing).run(name, Files.readString(file)));
      if (ALL) {
        report.add(new SuiteRun(browser).run(name, Files.readString(file)));
      }
    }
    System.out.println(
        "The WebAssembly suite in the browser"
            + (ALL ? "" : " (one file of four; all with -Dvitrine.all=true)")
            + ": "
            + report);
    assertThat(report.failures()).isEmpty();
    assertThat(report.verdicts()).isGreaterThan(3_500 / EVERY / 2);
    assertThat(report.calls()).isGreaterThan(21_000 / EVERY / 2);
  }

  private static List<Path> suite() throws IOException {
    String shared = System.getenv("VITRINE_SHARED");
    Path folder = shared == null ? Project.root().resolve("../shared") : Path.of(shared);
    List<Path> files = new ArrayList<>();
    for (String version : List.of("v1", "v2")) {
      Path part = folder.resolve("fixtures/wasm-spec").resolve(version);
      if (Files.isDirectory(part)) {
        try (Stream<Path> all = Files.list(part)) {
          all.sorted().forEach(files::add);
        }
      }
    }
    return files;
  }

  @Test
  void the_specification_s_own_figures_come_out_in_the_browser() {
    assertThat(WorkedNumbers.failures(browser)).isEmpty();
    assertThat(WorkedNumbers.failures(reusing)).isEmpty();
  }

  @Test
  void a_memory_that_serves_many_calls_ends_where_it_must_and_is_clean_at_each() throws Exception {
    assertThat(
            DeepStack.<List<String>>call(
                () ->
                    MemoryProbes.failures(
                        new VmVectors(path -> null, JvmEngine.compiler()), reusing)))
        .isEmpty();
  }

  @Test
  void the_browser_does_the_same_as_the_compiler_with_generated_modules() throws Exception {
    EngineComparison comparison = DeepStack.call(BrowserAgreesTest::compare);
    System.out.println(
        2 * MODULES
            + " generated modules, "
            + comparison.calls()
            + " calls: "
            + comparison.endings());
    assertThat(comparison.differences().stream().limit(5).toList()).isEmpty();
    assertThat(comparison.calls()).isGreaterThan(12 * MODULES);
  }

  private static EngineComparison compare() {
    VmVectors compiler = new VmVectors(path -> null, JvmEngine.compiler());
    EngineComparison comparison = new EngineComparison(compiler, browser, ALL);
    EngineComparison lasting = new EngineComparison(compiler, reusing, ALL);
    for (long seed = 0; seed < MODULES; seed++) {
      comparison.compare(seed);
      lasting.compareLasting(seed);
    }
    comparison.add(lasting);
    return comparison;
  }
}
