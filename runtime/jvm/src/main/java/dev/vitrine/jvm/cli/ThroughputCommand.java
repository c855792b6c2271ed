package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import dev.vitrine.jvm.browser.BrowserCaseRunner;
import dev.vitrine.jvm.figures.ThroughputRun;
import dev.vitrine.jvm.figures.TrieFigures;
import dev.vitrine.jvm.vectors.FolderFiles;
import dev.vitrine.jvm.vectors.NpmFiles;
import dev.vitrine.jvm.vectors.VectorFile;
import dev.vitrine.vectors.VectorFiles;
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

/** {@code vitrine throughput}: how fast whole chunks are applied, and where the time goes. */
@Command(
    name = "throughput",
    description = {
      "Applies the chunks of vectors/bench again and again and prints transactions, receipts and",
      "rows a second beside those of the reference; then what building and changing a trie costs."
    },
    mixinStandardHelpOptions = true)
final class ThroughputCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "SCENARIO",
      description = "scenario files (default: vectors/bench)")
  private List<Path> paths;

  @Option(names = "--runs", paramLabel = "N", description = "runs of each (default: 12)")
  private int runs = 12;

  @Option(names = "--tab", description = "in a tab of Chromium instead of on the JVM")
  private boolean inTab;

  @Option(names = "--no-trie", negatable = false, description = "leave the tries out")
  private boolean withoutTrie;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    VectorFiles files = NpmFiles.cached(new FolderFiles(ProjectFolders.vectorFiles()));
    try (CasesTabs tabs = new CasesTabs()) {
      ThroughputRun run =
          inTab
              ? ThroughputRun.inTab(new BrowserCaseRunner(files, tabs.open()), out)
              : ThroughputRun.here(files, out);
      out.println(
          "Chunks, " + (inTab ? "tab" : "JVM") + ", one thread, the fastest of " + runs + " runs:");
      for (VectorFile scenario : scenarios()) {
        String text = scenario.read();
        run.print(Json.parse(text).asObject().getString("name", ""), text, runs);
      }
    }
    if (!inTab && !withoutTrie) {
      new TrieFigures(out).print();
    }
    return ExitCode.OK;
  }

  private List<VectorFile> scenarios() throws IOException {
    List<Path> named = paths;
    if (named == null) {
      named = List.of(ProjectFolders.root().resolve("vectors/bench"));
    }
    List<VectorFile> files = new ArrayList<>();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new UserMistake("there is no file or folder " + path);
      }
      files.addAll(VectorFile.below(path));
    }
    return files;
  }
}
