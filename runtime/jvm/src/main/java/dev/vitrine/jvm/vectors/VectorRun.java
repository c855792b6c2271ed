package dev.vitrine.jvm.vectors;

import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.VectorFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs all cases of some files on several threads and hands the results on in the order of the
 * files.
 */
public final class VectorRun {
  /** Cases with the same module stand together, so a thread takes a few in a row. */
  private static final int BATCH = 24;

  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"\\\\]*)\"");

  private final int threads;
  private final Supplier<CaseRunner> runners;
  private final Predicate<String> only;
  private final Consumer<FinishedCase> sink;

  /**
   * @param threads how many run at once
   * @param runners makes each thread's own runner
   * @param only which names are run
   * @param sink takes the results, in order, on the thread that calls {@link #run}
   */
  public VectorRun(
      int threads,
      Supplier<CaseRunner> runners,
      Predicate<String> only,
      Consumer<FinishedCase> sink) {
    this.threads = threads;
    this.runners = runners;
    this.only = only;
    this.sink = sink;
  }

  private record Work(Path file, int line, VectorFile.Kind kind, String json) {}

  /** Some work for one thread, read when its turn comes. */
  private interface Batch {
    List<Work> read() throws IOException;
  }

  /**
   * Runs the files' cases. Scenarios are begun largest first, so that no thread is left alone with
   * a long one at the end.
   *
   * @throws IOException if a file cannot be read
   */
  public void run(List<VectorFile> files) throws IOException, InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(threads, work -> DeepStack.thread(work, "vectors"));
    try {
      run(files, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private void run(List<VectorFile> files, ExecutorService workers)
      throws IOException, InterruptedException {
    ThreadLocal<CaseRunner> runner = ThreadLocal.withInitial(runners);
    Map<VectorFile, List<Future<List<FinishedCase>>>> running = new HashMap<>();
    for (VectorFile file : largestFirst(files)) {
      List<Future<List<FinishedCase>>> parts = new ArrayList<>();
      for (Batch batch : batches(file)) {
        parts.add(workers.submit(() -> run(runner.get(), batch.read())));
      }
      running.put(file, parts);
    }
    for (VectorFile file : files) {
      for (Future<List<FinishedCase>> part : running.get(file)) {
        finish(part);
      }
    }
  }

  /** Files of cases as they stand, in many parts anyway; then scenarios, each of which is one. */
  private static List<VectorFile> largestFirst(List<VectorFile> files) throws IOException {
    Map<VectorFile, Long> sizes = new HashMap<>();
    for (VectorFile file : files) {
      sizes.put(file, file.kind() == VectorFile.Kind.VM ? Long.MAX_VALUE : Files.size(file.path()));
    }
    List<VectorFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(sizes::get, Comparator.reverseOrder()));
    return sorted;
  }

  private void finish(Future<List<FinishedCase>> part) throws IOException, InterruptedException {
    try {
      part.get().forEach(sink);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unread) {
        throw unread;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<Batch> batches(VectorFile file) throws IOException {
    if (file.kind() == VectorFile.Kind.RUNTIME) {
      return List.of(() -> chosen(List.of(new Work(file.path(), 1, file.kind(), file.read()))));
    }
    List<Work> work = new ArrayList<>();
    int line = 0;
    for (String json : file.read().split("\n")) {
      line++;
      if (!json.isBlank()) {
        work.add(new Work(file.path(), line, file.kind(), json));
      }
    }
    List<Work> chosen = chosen(work);
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i += BATCH) {
      List<Work> batch = chosen.subList(i, Math.min(chosen.size(), i + BATCH));
      batches.add(() -> batch);
    }
    return batches;
  }

  private List<Work> chosen(List<Work> work) {
    return work.stream().filter(one -> only.test(name(one.json()))).toList();
  }

  /** The first member called name, without reading all of it; empty if there is none. */
  private static String name(String json) {
    Matcher matcher = NAME.matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static List<FinishedCase> run(CaseRunner runner, List<Work> batch) {
    List<FinishedCase> finished = new ArrayList<>();
    for (Work work : batch) {
      finished.add(run(runner, work));
    }
    return finished;
  }

  private static FinishedCase run(CaseRunner runner, Work work) {
    try {
      return new FinishedCase(work.file(), work.line(), runner.run(work.kind(), work.json()), null);
    } catch (VectorFormatException e) {
      return new FinishedCase(work.file(), work.line(), null, e.getMessage());
    } catch (RuntimeException | Error e) {
      // A bug of ours in one case is a failure of that case, and the others go on.
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      Difference difference = new Difference("(run)", "an outcome", e + where);
      CaseResult result = new CaseResult(name(work.json()), List.of(difference));
      return new FinishedCase(work.file(), work.line(), result, null);
    }
  }
}
