package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every bundle of the corpus is PROVEN as it is, and never after any change. */
class TamperTest {
  private static final int LARGE = 10_000;
  private static final int OF_EACH_KIND = 20;

  private static List<Sample> samples() {
    return Corpus.all();
  }

  @Test
  void the_corpus_is_proven_in_both_forms() {
    Verifier verifier = new Verifier(SampleChain.APPLIER);
    for (Sample sample : samples()) {
      for (byte[] file : List.of(sample.bundle().toBorsh(), json(sample))) {
        Report report = verifier.verify(file, Expectations.NONE);
        assertThat(report.verdict()).as(sample + ": " + report.reason()).isEqualTo(Verdict.PROVEN);
      }
      System.out.printf(
          "%-28s %4d blocks, %7d bytes compact, %7d JSON%n",
          sample,
          sample.bundle().blocks().size(),
          sample.bundle().toBorsh().length,
          json(sample).length);
    }
  }

  private static byte[] json(Sample sample) {
    return sample.bundle().toJson().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void nothing_that_was_changed_is_proven() throws InterruptedException {
    Trial trial = new Trial();
    for (Sample sample : samples()) {
      List<Mutation> mutations = new ArrayList<>();
      StatementMutations.of(sample, mutations::add);
      ContextMutations.of(sample, mutations::add);
      WitnessMutations.of(sample, mutations::add);
      ReceiptMutations.of(sample, mutations::add);
      ChainMutations.of(sample, mutations::add);
      SpellingMutations.of(sample, mutations::add);
      BitMutations.of(sample, mutations::add);
      thin(sample, mutations);
      int before = trial.tried();
      trial.run(mutations);
      System.out.printf(
          "%-28s %7d changes refused, %6d ms of processor%n",
          sample, trial.tried() - before, trial.takeMillis());
    }
    System.out.print(trial.table());
    assertThat(trial.accepted()).isEmpty();
  }

  /**
   * Of a large bundle only so many changes of each kind are tried: {@code ./vitrine test --all}
   * tries the others, too.
   */
  private static void thin(Sample sample, List<Mutation> mutations) {
    if (Boolean.getBoolean("vitrine.all") || sample.bundle().toBorsh().length < LARGE) {
      return;
    }
    int most = Math.max(3, OF_EACH_KIND - sample.bundle().blocks().size());
    int bits = 20 * most;
    Collections.shuffle(mutations, new Random(sample.name().length()));
    Map<String, Integer> kinds = new HashMap<>();
    mutations.removeIf(
        mutation ->
            kinds.merge(mutation.kind(), 1, Integer::sum)
                > (mutation.kind().startsWith("a bit") ? bits : most));
  }

  @Test
  void nothing_of_one_session_passes_in_another() throws InterruptedException {
    Trial trial = new Trial();
    List<Mutation> mutations = new ArrayList<>();
    Sample one = Corpus.named("transfer from genesis");
    ChainMutations.spliced(
        one, transfer(Signer.HONEST, "another nonce", "a release"), "nonce", mutations::add);
    ChainMutations.spliced(
        one, transfer(Signer.HONEST, "a nonce", "another"), "release", mutations::add);
    ChainMutations.spliced(
        one, transfer(Signer.ATTACKER, "a nonce", "a release"), "key", mutations::add);
    trial.run(mutations);
    System.out.print(trial.table());
    assertThat(trial.accepted()).isEmpty();
  }

  private static dev.vitrine.proof.Bundle transfer(Signer signer, String nonce, String release) {
    SampleChain chain = new SampleChain(signer, nonce, release);
    chain.transfer("1000000000000000000000000");
    return chain.bundle(0);
  }
}
