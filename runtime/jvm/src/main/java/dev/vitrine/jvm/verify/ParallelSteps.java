package dev.vitrine.jvm.verify;

import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.proof.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does steps on several threads, each with a stack that is deep enough for contracts. The threads
 * take the steps in their order and live as long as there are some.
 */
public final class ParallelSteps implements Steps {
  private final int threads;

  /** Steps on so many threads. */
  public ParallelSteps(int threads) {
    this.threads = threads;
  }

  @Override
  public <T> List<T> run(List<Supplier<T>> steps, Predicate<T> last) {
    if (threads == 1 || steps.size() == 1) {
      return IN_SEQUENCE.run(steps, last);
    }
    List<CompletableFuture<T>> futures = new ArrayList<>(steps.size());
    steps.forEach(step -> futures.add(new CompletableFuture<>()));
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean stopped = new AtomicBoolean();
    for (int i = 0; i < Math.min(threads, steps.size()); i++) {
      Thread thread =
          DeepStack.thread(() -> work(steps, futures, next, stopped), "verifier-" + (i + 1));
      thread.setDaemon(true);
      thread.start();
    }
    try {
      return collect(futures, last);
    } finally {
      stopped.set(true);
    }
  }

  private static <T> void work(
      List<Supplier<T>> steps,
      List<CompletableFuture<T>> futures,
      AtomicInteger next,
      AtomicBoolean stopped) {
    for (int i = next.getAndIncrement();
        i < steps.size() && !stopped.get();
        i = next.getAndIncrement()) {
      try {
        futures.get(i).complete(steps.get(i).get());
      } catch (RuntimeException | Error e) {
        futures.get(i).completeExceptionally(e);
      }
    }
  }

  private static <T> List<T> collect(List<CompletableFuture<T>> futures, Predicate<T> last) {
    List<T> results = new ArrayList<>(futures.size());
    for (CompletableFuture<T> future : futures) {
      T result;
      try {
        result = future.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw (Error) e.getCause();
      }
      results.add(result);
      if (last.test(result)) {
        break;
      }
    }
    return results;
  }
}
