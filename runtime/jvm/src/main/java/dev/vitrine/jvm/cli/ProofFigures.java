package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.session.JvmSession;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.text.Base64Text;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Figures of proofs: how large bundles of typical calls are, and how many are verified a second.
 */
final class ProofFigures {
  private static final int BUNDLES = 1_000;
  private static final int DIFFERENT = 100;
  private static final int THREADS = 2;

  private final JvmSession session;
  private final PrintWriter out;

  /** Figures of a session in which the token of the bench is set up. */
  ProofFigures(JvmSession session, PrintWriter out) {
    this.session = session;
    this.out = out;
  }

  /** Prints them. */
  void print() {
    out.println("Bundles, without code:                              JSON   compact bytes");
    size(
        "ft_transfer", call("ft_transfer", "{\"receiver_id\":\"bob.test\",\"amount\":\"1\"}", "1"));
    size(
        "ft_transfer that fails",
        call("ft_transfer", "{\"receiver_id\":\"carol.test\",\"amount\":\"1\"}", "1"));
    size(
        "storage_deposit",
        call("storage_deposit", "{\"account_id\":\"carol.test\"}", "1250000000000000000000"));
    size(
        "ft_transfer_call and what follows",
        call(
            "ft_transfer_call",
            "{\"receiver_id\":\"bob.test\",\"amount\":\"1\",\"msg\":\"\"}",
            "1"));
    out.println(
        String.format(
            Locale.ROOT,
            "  %-48s %12.0f a second",
            BUNDLES + " transfers verified on " + THREADS + " threads",
            bundlesPerSecond()));
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

  private void size(String what, int number) {
    byte[] json = bundle(number, true);
    out.println(
        String.format(
            Locale.ROOT,
            "  %-40s %,14d %,10d",
            what,
            json.length,
            Bundle.parse(json).toBorsh().length));
  }

  private double bundlesPerSecond() {
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      int number =
          call("ft_transfer", "{\"receiver_id\":\"bob.test\",\"amount\":\"" + (i + 1) + "\"}", "1");
      files.add(Bundle.parse(bundle(number, false)).toBorsh());
    }
    Verifier verifier = JvmVerifier.on(JvmEngine.compiler(), 1);
    verifyAll(verifier, files);
    long start = System.nanoTime();
    verifyAll(verifier, files);
    return BUNDLES / ((System.nanoTime() - start) / 1e9);
  }

  private static void verifyAll(Verifier verifier, List<byte[]> files) {
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
  }
}
