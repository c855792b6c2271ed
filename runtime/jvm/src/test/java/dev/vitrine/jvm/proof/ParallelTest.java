package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.jvm.verify.ParallelSteps;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.BundleCheck;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Steps;
import dev.vitrine.proof.Verifier;
import dev.vitrine.runtime.ApplyContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The report is the same on any number of threads, whatever is wrong with the bundle. */
class ParallelTest {
  @Test
  void reports_are_the_same_on_one_thread_on_many_and_by_parts() {
    Verifier one = new Verifier(SampleChain.APPLIER);
    List<Verifier> others = new ArrayList<>();
    for (int threads : new int[] {1, 2, 5}) {
      others.add(JvmVerifier.on(JvmEngine.compiler(), threads));
    }
    for (Sample sample : Corpus.all()) {
      for (byte[] file : files(sample.bundle())) {
        String expected = one.verify(file, Expectations.NONE).toJson().toString();
        assertThat(shared(one, file)).as(sample.name()).isEqualTo(expected);
        for (Verifier other : others) {
          assertThat(other.verify(file, Expectations.NONE).toJson())
              .as(sample.name())
              .hasToString(expected);
        }
      }
    }
  }

  /**
   * What another verifier handed over is as good as one's own; what nobody checked is checked for
   * the report.
   */
  private static String shared(Verifier verifier, byte[] file) {
    BundleCheck reporting = verifier.begin(file, Expectations.NONE);
    BundleCheck helping = verifier.begin(file, Expectations.NONE);
    for (int i = reporting.blocks() - 1; i >= 0; i--) {
      switch (i % 3) {
        case 0 -> reporting.take(i, helping.handOver(i));
        case 1 -> reporting.check(i);
        default -> {}
      }
    }
    assertThat(reporting.isEnough()).isEqualTo(reporting.blocks() < 3);
    return reporting.report().toJson().toString();
  }

  /**
   * A block of a version that nobody can run counts with its gas limit: the 251st is over 10^18.
   */
  @Test
  void blocks_over_the_gas_of_a_bundle_are_not_asked_for() {
    Bundle one = Corpus.named("empty block from genesis").bundle();
    BundleBlock block = one.blocks().get(0);
    ApplyContext context = BorshReader.readAll(block.context(), ApplyContext::read);
    BundleBlock costly =
        Blocks.with(
            Blocks.withContext(
                block, Records.with(context, "gasLimit", 4_000_000_000_000_000L).toBorsh()),
            Records.with(block.statement(), "protocolVersion", 9_999));
    byte[] file = Bundles.withBlocks(one, Collections.nCopies(300, costly)).toBorsh();
    Verifier verifier = new Verifier(SampleChain.APPLIER);
    BundleCheck check = verifier.begin(file, Expectations.NONE);
    int count = 0;
    while (!check.isEnough()) {
      check.take(count, check.handOver(count));
      count++;
    }
    assertThat(count).isEqualTo(251);
    assertThat(check.report().toJson())
        .hasToString(verifier.verify(file, Expectations.NONE).toJson().toString());
  }

  /** The bundle, and with one, two and many things wrong. */
  private static List<byte[]> files(Bundle bundle) {
    List<byte[]> files = new ArrayList<>(List.of(bundle.toBorsh()));
    Bundle changed = bundle;
    for (int i = bundle.blocks().size() - 1; i >= Math.max(0, bundle.blocks().size() - 3); i--) {
      var statement = bundle.blocks().get(i).statement();
      changed =
          Bundles.withBlock(
              changed,
              i,
              Blocks.with(changed.blocks().get(i), Records.with(statement, "gasBurnt", 1L + i)));
      files.add(changed.toBorsh());
    }
    files.add(Bundles.withWitness(bundle, WitnessMutations.without(bundle.witness(), 0)).toBorsh());
    return files;
  }

  @Test
  void results_stand_in_order_and_end_with_the_last_that_is_wanted() {
    List<Supplier<Integer>> steps = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int number = i;
      steps.add(() -> number);
    }
    for (Steps way : new Steps[] {Steps.IN_SEQUENCE, new ParallelSteps(4)}) {
      assertThat(way.run(steps, number -> number == 120)).hasSize(121).isSorted().endsWith(120);
      assertThat(way.run(steps, number -> false)).hasSize(200).isSorted();
    }
  }

  @Test
  void what_a_step_throws_is_thrown() {
    List<Supplier<Integer>> steps =
        List.of(
            () -> 1,
            () -> {
              throw new IllegalStateException("two");
            },
            () -> 3);
    assertThatThrownBy(() -> new ParallelSteps(2).run(steps, number -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two");
  }
}
