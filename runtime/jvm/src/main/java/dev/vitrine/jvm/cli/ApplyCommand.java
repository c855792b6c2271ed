package dev.vitrine.jvm.cli;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.WriterConfig;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.vectors.FolderFiles;
import dev.vitrine.jvm.vectors.VectorFile;
import dev.vitrine.vectors.VectorFormatException;
import dev.vitrine.vectors.runtime.RuntimeVectors;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine apply}: runs a scenario without expectations and prints what happened. */
@Command(
    name = "apply",
    description = {
      "Applies the blocks of a scenario (vectors/README-runtime.md, \"scenario\"; no expectations",
      "are needed) and prints every block's results as JSON: roots, outcomes, receipts, state.",
      "Members that are not known are named on standard error, and ignored.",
      "The exit code is 0; 1 if a chunk cannot be applied as a whole; 3 if the file is malformed."
    },
    mixinStandardHelpOptions = true)
final class ApplyCommand implements Callable<Integer> {
  private static final int MOST_WARNINGS = 20;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO", description = "a JSON file, also with .gz")
  private Path file;

  @Option(
      names = "--files",
      paramLabel = "DIR",
      description =
          "where paths inside the scenario start"
              + " (default: its own folder, the project's, then ../shared)")
  private Path files;

  @Option(names = "--brief", description = "print a few lines a block instead of JSON")
  private boolean brief;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UserMistake("there is no file " + file);
    }
    List<Path> folders = new ArrayList<>();
    if (files != null) {
      folders.add(files.toAbsolutePath());
    } else {
      folders.add(file.toAbsolutePath().getParent());
      folders.addAll(ProjectFolders.vectorFiles());
    }
    RuntimeVectors vectors = new RuntimeVectors(new FolderFiles(folders), JvmEngine.compiler());
    JsonObject report;
    try {
      String text = new VectorFile(file, VectorFile.Kind.RUNTIME).read();
      warn(vectors.unread(text));
      report = vectors.apply(text);
    } catch (VectorFormatException e) {
      throw new UserMistake(file + ": " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (brief) {
      new ScenarioPrinter(out).print(report);
    } else {
      out.println(report.toString(WriterConfig.PRETTY_PRINT));
    }
    return report.get("apply_error") == null ? ExitCode.OK : ExitCode.FAILED;
  }

  /** What is misspelt is better told than left out in silence. */
  private void warn(List<String> unread) {
    PrintWriter err = spec.commandLine().getErr();
    unread.stream().limit(MOST_WARNINGS).forEach(one -> err.println(file + ": " + one));
    if (unread.size() > MOST_WARNINGS) {
      err.println(file + ": " + (unread.size() - MOST_WARNINGS) + " more are not known");
    }
  }
}
