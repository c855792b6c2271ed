package dev.vitrine.jvm.figures;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Processor time of several works on this thread. They are measured in turns, so that whatever
 * disturbs one of them disturbs all alike and their ratios hold.
 */
public final class Turns {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 120;
  private static final int ROUNDS = 61;
  private static final int TIMES = 10;

  private final List<Runnable> works = new ArrayList<>();

  /** Adds a work; its number is how many there were before. */
  public Turns add(Runnable work) {
    works.add(work);
    return this;
  }

  /** Does all of them over and over; milliseconds of each once, the median of all rounds. */
  public double[] milliseconds() {
    long[][] nanos = new long[works.size()][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int i = 0; i < works.size(); i++) {
        long took = take(works.get(i));
        if (round >= 0) {
          nanos[i][round] = took;
        }
      }
    }
    double[] medians = new double[works.size()];
    for (int i = 0; i < medians.length; i++) {
      Arrays.sort(nanos[i]);
      medians[i] = nanos[i][ROUNDS / 2] / 1e6 / TIMES;
    }
    return medians;
  }

  private static long take(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < TIMES; i++) {
      work.run();
    }
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
