package dev.vitrine.jvm.engine;

import java.util.concurrent.Callable;

/**
 * Runs work on a thread whose native stack is large enough for every contract.
 *
 * <p>The protocol bounds a contract's stack by metering ({@code docs/spec/vm.md} §5.4: 262,144
 * bytes, at most 4,096 activations), and that bound must be met before the JVM's own: otherwise the
 * depth at which a contract dies would depend on the machine and on the JIT. An activation costs
 * the interpreter about a kilobyte and compiled code not more than four times its metered bytes, so
 * 256 MiB leave a margin of ten. The memory is reserved, not used, until it is touched.
 */
public final class DeepStack {
  private static final long STACK_BYTES = 256L << 20;

  private DeepStack() {}

  /** Whether the current thread already has a deep stack. */
  public static boolean isCurrent() {
    return Thread.currentThread() instanceof DeepThread;
  }

  /**
   * Runs {@code work} on a deep stack and waits for its result: on the current thread if it has
   * one, else on a fresh one. Whatever {@code work} throws is thrown here.
   */
  public static <T> T call(Callable<T> work) throws Exception {
    if (isCurrent()) {
      return work.call();
    }
    Outcome<T> outcome = new Outcome<>();
    Thread thread = new DeepThread(() -> outcome.fill(work), "deep-stack");
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        // The contract ends by gas; waiting for that keeps the call's effects whole.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome.get();
  }

  /** A thread with a deep stack that runs {@code work}; not started. */
  public static Thread thread(Runnable work, String name) {
    return new DeepThread(work, name);
  }

  private static final class DeepThread extends Thread {
    DeepThread(Runnable work, String name) {
      super(null, work, name, STACK_BYTES);
    }
  }

  private static final class Outcome<T> {
    private T value;
    private Throwable thrown;

    void fill(Callable<T> work) {
      try {
        value = work.call();
      } catch (Throwable e) {
        thrown = e;
      }
    }

    T get() throws Exception {
      if (thrown instanceof Exception e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
      return value;
    }
  }
}
