package dev.vitrine.jvm.golden;

import com.eclipsesource.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The checker in {@code e2e-tests/checker}, which was written from docs/proof-format.md alone, in
 * another language and without code of ours. It executes nothing.
 */
public final class SecondChecker {
  /** Files that are given to one process. */
  private static final int BATCH = 250;

  private final Path folder;

  /** A checker that may write into this folder. */
  public SecondChecker(Path folder) {
    this.folder = folder;
  }

  /** Leaves a test out, and says so, when there is no Node on this machine. */
  public static void need() throws InterruptedException {
    boolean found;
    try {
      found = new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      found = false;
    }
    if (!found) {
      System.err.println("The second checker is left out: there is no node on this machine");
    }
    Assumptions.assumeTrue(found, "there is no node");
  }

  /** A verdict with files that cannot be read and files that contradict as one: refused. */
  public static String refused(String verdict) {
    return verdict.equals("FAILED") || verdict.equals("MALFORMED") ? "refused" : verdict;
  }

  /** The verdicts on these files, in their order. */
  public List<String> verdicts(List<byte[]> files) throws IOException {
    List<String> verdicts = new ArrayList<>();
    for (int from = 0; from < files.size(); from += BATCH) {
      verdicts.addAll(batch(files.subList(from, Math.min(files.size(), from + BATCH))));
    }
    return verdicts;
  }

  private List<String> batch(List<byte[]> files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(Golden.root().resolve("e2e-tests/checker/check.mjs").toString());
    for (int i = 0; i < files.size(); i++) {
      command.add(Files.write(folder.resolve(i + ".proof"), files.get(i)).toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out.lines()
        .map(line -> refused(Json.parse(line).asObject().get("verdict").asString()))
        .toList();
  }
}
