package dev.vitrine.jvm.proof;

import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tries mutations on all cores and counts what became of them. */
final class Trial {
  /** What became of the mutations of one kind. */
  private static final class Count {
    int failed;
    int unproven;
    int malformed;

    int all() {
      return failed + unproven + malformed;
    }

    String row(String what) {
      return String.format("%-55s %8d %8d %8d %9d%n", what, all(), failed, unproven, malformed);
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();
  private final List<String> accepted = new ArrayList<>();
  private long nanos;

  Trial() {
    JdkSha256.install();
  }

  /** Tries all of them; what is PROVEN, or makes the verifier throw, is kept for the end. */
  void run(List<Mutation> mutations) throws InterruptedException {
    Iterator<Mutation> rest = mutations.iterator();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(2, java.lang.Runtime.getRuntime().availableProcessors()); i++) {
      threads.add(DeepStack.thread(() -> work(rest), "trial-" + i));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void work(Iterator<Mutation> rest) {
    Verifier verifier = new Verifier(LocalNode.applier(JvmEngine.compiler()));
    while (true) {
      Mutation mutation;
      synchronized (rest) {
        if (!rest.hasNext()) {
          nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          return;
        }
        mutation = rest.next();
      }
      attempt(verifier, mutation);
    }
  }

  private void attempt(Verifier verifier, Mutation mutation) {
    Verdict verdict;
    try {
      byte[] file = mutation.file().get();
      if (file == null) {
        return;
      }
      verdict = verifier.verify(file, Expectations.NONE).verdict();
    } catch (MalformedBundleException e) {
      verdict = null;
    } catch (RuntimeException | Error e) {
      java.io.StringWriter trace = new java.io.StringWriter();
      e.printStackTrace(new java.io.PrintWriter(trace));
      keep(mutation.kind() + ": " + mutation.what() + " threw " + trace);
      return;
    }
    count(mutation, verdict);
  }

  private synchronized void keep(String what) {
    accepted.add(what);
  }

  private synchronized void count(Mutation mutation, Verdict verdict) {
    if (verdict == Verdict.PROVEN || verdict == Verdict.ATTESTED) {
      keep(mutation.kind() + ": " + mutation.what() + " is " + verdict);
      return;
    }
    Count count = counts.computeIfAbsent(mutation.kind(), kind -> new Count());
    if (verdict == null) {
      count.malformed++;
    } else if (verdict == Verdict.FAILED) {
      count.failed++;
    } else {
      count.unproven++;
    }
  }

  /** What should have been refused and was not. */
  List<String> accepted() {
    return accepted;
  }

  /** Processor time since the last question, in milliseconds. */
  long takeMillis() {
    long millis = nanos / 1_000_000;
    nanos = 0;
    return millis;
  }

  int tried() {
    return counts.values().stream().mapToInt(Count::all).sum();
  }

  /** The counts by kind. */
  String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%-55s %8s %8s %8s %9s%n", "change", "tried", "FAILED", "UNPROVEN", "malformed"));
    Count all = new Count();
    counts.forEach(
        (kind, count) -> {
          text.append(count.row(kind));
          all.failed += count.failed;
          all.unproven += count.unproven;
          all.malformed += count.malformed;
        });
    return text.append(all.row(accepted.isEmpty() ? "all, every one refused" : "refused"))
        .toString();
  }
}
