package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.figures.FigureTable;
import dev.vitrine.jvm.session.JvmSession;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.text.Base64Text;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Figures of proofs: how large bundles of typical calls are, and how many are verified a second.
 */
final class ProofFigures {
  /** Most bytes of the bundle of a transfer without code that we ask for. */
  private static final int AIM = 25_000;

  private static final int BUNDLES = 1_000;
  private static final int DIFFERENT = 100;
  private static final int THREADS = 2;

  private final JvmSession session;
  private final FigureTable table;

  /** Figures of a session in which the token of the bench is set up. */
  ProofFigures(JvmSession session, FigureTable table) {
    this.session = session;
    this.table = table;
  }

  /** Prints them. */
  void print() {
    table.heading("Bundles of one call, without code");
    size(
        "ft_transfer",
        AIM,
        call("ft_transfer", "{\"receiver_id\":\"bob.test\",\"amount\":\"1\"}", "1"));
    size(
        "ft_transfer that fails",
        0,
        call("ft_transfer", "{\"receiver_id\":\"carol.test\",\"amount\":\"1\"}", "1"));
    size(
        "storage_deposit",
        0,
        call("storage_deposit", "{\"account_id\":\"carol.test\"}", "1250000000000000000000"));
    size(
        "ft_transfer_call and what follows",
        0,
        call(
            "ft_transfer_call",
            "{\"receiver_id\":\"bob.test\",\"amount\":\"1\",\"msg\":\"\"}",
            "1"));
    table.heading(
        BUNDLES + " bundles of transfers, code in each, verified on " + THREADS + " threads");
    List<byte[]> compact = new ArrayList<>();
    List<byte[]> json = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      String amount = Integer.toString(i + 1);
      String args = "{\"receiver_id\":\"bob.test\",\"amount\":\"" + amount + "\"}";
      json.add(bundle(call("ft_transfer", args, "1"), false));
      compact.add(Bundle.parse(json.get(i)).toBorsh());
    }
    speed("compact", compact);
    speed("JSON", json);
  }

  private void speed(String form, List<byte[]> files) {
    Verifier verifier = JvmVerifier.on(JvmEngine.compiler(), 1);
    verifyAll(verifier, files);
    verifyAll(verifier, files);
    long start = System.nanoTime();
    double processor = verifyAll(verifier, files) / 1e9;
    double clock = (System.nanoTime() - start) / 1e9;
    table.row(form + ", by the clock", BUNDLES / clock, 0, "/s");
    table.row(form + ", if these threads had a core each", BUNDLES * THREADS / processor, 0, "/s");
  }

  private int call(String method, String args, String deposit) {
    return session
        .call(
            Json.object()
                .add("op", "call")
                .add("on", "contract.test")
                .add("as", "alice.test")
                .add("method", method)
                .add("args", Base64Text.encode(args.getBytes(StandardCharsets.UTF_8)))
                .add("deposit", deposit))
        .get("number")
        .asInt();
  }

  private byte[] bundle(int number, boolean withoutCode) {
    JsonObject request =
        Json.object().add("op", "bundle").add("from_call", number).add("without_code", withoutCode);
    return session.ask(request).get("bundle").asString().getBytes(StandardCharsets.UTF_8);
  }

  private void size(String what, int aim, int number) {
    byte[] json = bundle(number, true);
    if (aim > 0) {
      table.below(what + ", JSON", aim, json.length, 0, "bytes");
    } else {
      table.row(what + ", JSON", json.length, 0, "bytes");
    }
    table.row("  compact", Bundle.parse(json).toBorsh().length, 0, "bytes");
  }

  /** Verifies them all and answers with the processor time of the threads, in nanoseconds. */
  private static long verifyAll(Verifier verifier, List<byte[]> files) {
    LongAdder nanos = new LongAdder();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger proven = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread =
          DeepStack.thread(
              () -> {
                for (int at = next.getAndIncrement(); at < BUNDLES; at = next.getAndIncrement()) {
                  byte[] file = files.get(at % files.size());
                  if (verifier.verify(file, Expectations.NONE).verdict() == Verdict.PROVEN) {
                    proven.incrementAndGet();
                  }
                }
                nanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
              },
              "bench-" + i);
      thread.start();
      threads.add(thread);
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (proven.get() != BUNDLES) {
      throw new IllegalStateException(proven.get() + " of " + BUNDLES + " bundles are PROVEN");
    }
    return nanos.sum();
  }
}
