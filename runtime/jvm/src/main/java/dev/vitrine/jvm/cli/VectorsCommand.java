package dev.vitrine.jvm.cli;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.jvm.browser.BrowserCaseRunner;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.vectors.CaseRunner;
import dev.vitrine.jvm.vectors.EngineCaseRunner;
import dev.vitrine.jvm.vectors.FinishedCase;
import dev.vitrine.jvm.vectors.FolderFiles;
import dev.vitrine.jvm.vectors.NpmFiles;
import dev.vitrine.jvm.vectors.VectorFile;
import dev.vitrine.jvm.vectors.VectorRun;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.VectorFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine vectors}: compares with recorded behaviour of the reference node. */
@Command(
    name = "vectors",
    description = {
      "Runs recorded cases and compares every field with what the reference node did.",
      "The last line is \"N passed, M failed\"; the exit code is 0 if all passed, else 1."
    },
    mixinStandardHelpOptions = true)
final class VectorsCommand implements Callable<Integer> {
  /** Where contracts run. */
  enum EngineChoice {
    COMPILER,
    INTERPRETER,
    BROWSER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files (*.jsonl, *.json, also with .gz) and folders of them")
  private List<Path> paths;

  @Option(
      names = "--files",
      paramLabel = "DIR",
      description =
          "where paths inside vectors start (default: the project's folder, then ../shared)")
  private Path files;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "compiler",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private EngineChoice engine;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "only cases of this name, or family, or pattern with *")
  private String only;

  @Option(
      names = "--json",
      description = "print one JSON object: passed, failed, and the failures with their fields")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many cases run at once (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  private int passed;
  private int failed;
  private int malformed;
  private final JsonArray failures = new JsonArray();
  private final CasesTabs tabs = new CasesTabs();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw new UserMistake("--threads: " + threads + " is not a number of threads");
    }
    List<VectorFile> vectors = vectorFiles();
    try (tabs) {
      new VectorRun(threads, runners(), new CaseFilter(only), this::finished).run(vectors);
    }
    if (passed + failed + malformed == 0) {
      throw new UserMistake(
          only == null ? "there are no vectors there" : "no case there is named " + only);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new JsonObject()
              .add("passed", passed)
              .add("failed", failed + malformed)
              .add("failures", failures));
    } else {
      out.println(passed + " passed, " + (failed + malformed) + " failed");
    }
    if (malformed > 0) {
      return ExitCode.MALFORMED;
    }
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private List<VectorFile> vectorFiles() throws IOException {
    List<VectorFile> vectors = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UserMistake("there is no file or folder " + path);
      }
      vectors.addAll(VectorFile.below(path));
    }
    return vectors;
  }

  private Supplier<CaseRunner> runners() {
    List<Path> folders = ProjectFolders.vectorFiles();
    if (files != null) {
      if (!Files.isDirectory(files)) {
        throw new UserMistake("--files: there is no folder " + files);
      }
      folders = List.of(files, ProjectFolders.packages());
    }
    VectorFiles found = NpmFiles.cached(new FolderFiles(folders));
    return switch (engine) {
      case COMPILER -> () -> new EngineCaseRunner(found, JvmEngine.compiler());
      case INTERPRETER -> () -> new EngineCaseRunner(found, JvmEngine.interpreter());
      case BROWSER -> () -> new BrowserCaseRunner(found, tabs.open());
    };
  }

  private void finished(FinishedCase one) {
    if (one.malformed() != null) {
      malformed++;
      report(one, "", new JsonObject().add("malformed", one.malformed()));
    } else if (one.result().passed()) {
      passed++;
    } else {
      failed++;
      JsonArray differences = new JsonArray();
      for (Difference difference : one.result().differences()) {
        differences.add(
            new JsonObject()
                .add("field", difference.path())
                .add("expected", difference.expected())
                .add("found", difference.found()));
      }
      report(one, one.result().name(), new JsonObject().add("differences", differences));
    }
  }

  private void report(FinishedCase one, String name, JsonObject details) {
    if (json) {
      failures.add(
          new JsonObject()
              .add("file", one.file().toString())
              .add("line", one.line())
              .add("name", name)
              .merge(details));
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    String place = one.file() + ":" + one.line();
    if (one.malformed() != null) {
      out.println("MALFORMED " + place + ": " + one.malformed());
      return;
    }
    out.println("FAILED " + name + " (" + place + ")");
    for (Difference difference : one.result().differences()) {
      out.println("  " + difference);
    }
  }
}
