package dev.vitrine.jvm.figures;

import dev.vitrine.jvm.browser.BrowserCaseRunner;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vectors.runtime.ScenarioTiming;
import dev.vitrine.vectors.runtime.ScenarioTiming.Timed;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Runs scenarios many times, on this JVM or in a tab, and prints their figures. */
public final class ThroughputRun {
  private final Function<String, List<Timed>> once;
  private final boolean sampled;
  private final ChunkFigures figures;

  private ThroughputRun(Function<String, List<Timed>> once, boolean sampled, ChunkFigures figures) {
    this.once = once;
    this.sampled = sampled;
    this.figures = figures;
  }

  /**
   * Runs on this JVM. The clock is the thread's CPU time and what garbage collections took, so that
   * other programs do not count.
   */
  public static ThroughputRun here(VectorFiles files, PrintWriter out) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    LongSupplier clock = () -> threads.getCurrentThreadCpuTime() + collecting();
    ScenarioTiming timing = new ScenarioTiming(files, JvmEngine.compiler(), clock);
    return new ThroughputRun(timing::run, true, new ChunkFigures(out));
  }

  /** Nanoseconds that garbage collections have taken so far. */
  private static long collecting() {
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      millis += collector.getCollectionTime();
    }
    return millis * 1_000_000;
  }

  /** Runs in a tab, which has no sampler. */
  public static ThroughputRun inTab(BrowserCaseRunner tab, PrintWriter out) {
    return new ThroughputRun(tab::time, false, new ChunkFigures(out));
  }

  /**
   * Prints the figures of one scenario.
   *
   * @throws IOException if samples cannot be kept
   */
  public void print(String name, String scenario, int runs) throws IOException {
    List<List<Timed>> timed = new ArrayList<>();
    for (int i = 0; i < runs / 2; i++) {
      timed.add(once.apply(scenario));
    }
    Runnable rest =
        () -> {
          for (int i = runs / 2; i < runs; i++) {
            timed.add(once.apply(scenario));
          }
        };
    if (!sampled) {
      rest.run();
      figures.print(name, timed);
      return;
    }
    Samples samples = Samples.of(rest);
    figures.print(name, timed);
    figures.shares(samples.shares());
  }
}
