package dev.vitrine.jmh;

import dev.vitrine.jvm.engine.DeepStack;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads with a stack for every contract, as the command line uses them; JMH finds the class by
 * its name. On another thread each call would begin a deep one of its own.
 */
public final class DeepStackExecutor extends ThreadPoolExecutor {
  /** What JMH calls. */
  public DeepStackExecutor(int threads, String prefix) {
    super(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        work -> DeepStack.thread(work, prefix));
  }
}
