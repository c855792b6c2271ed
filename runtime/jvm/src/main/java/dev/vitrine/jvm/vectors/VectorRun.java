package dev.vitrine.jvm.vectors;

import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.VectorFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  /**
   * Runs the files' cases.
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
    Deque<Future<List<FinishedCase>>> queue = new ArrayDeque<>();
    for (VectorFile file : files) {
      for (List<Work> batch : batches(file)) {
        queue.addLast(workers.submit(() -> run(runner.get(), batch)));
        if (queue.size() > 4 * threads) {
          finish(queue.removeFirst());
        }
      }
    }
    while (!queue.isEmpty()) {
      finish(queue.removeFirst());
    }
  }

  private void finish(Future<List<FinishedCase>> batch) throws InterruptedException {
    try {
      batch.get().forEach(sink);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<List<Work>> batches(VectorFile file) throws IOException {
    String text = file.read();
    List<Work> work = new ArrayList<>();
    if (file.kind() == VectorFile.Kind.RUNTIME) {
      work.add(new Work(file.path(), 1, file.kind(), text));
    } else {
      int line = 0;
      for (String json : text.split("\n")) {
        line++;
        if (!json.isBlank()) {
          work.add(new Work(file.path(), line, file.kind(), json));
        }
      }
    }
    work.removeIf(one -> !only.test(name(one.json())));
    List<List<Work>> batches = new ArrayList<>();
    for (int i = 0; i < work.size(); i += BATCH) {
      batches.add(work.subList(i, Math.min(work.size(), i + BATCH)));
    }
    return batches;
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
