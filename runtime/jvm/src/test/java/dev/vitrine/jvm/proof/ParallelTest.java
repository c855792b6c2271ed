package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.jvm.verify.ParallelSteps;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Steps;
import dev.vitrine.proof.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The report is the same on any number of threads, whatever is wrong with the bundle. */
class ParallelTest {
  @Test
  void reports_are_the_same_on_one_thread_and_on_many() {
    Verifier one = new Verifier(SampleChain.APPLIER);
    List<Verifier> others = new ArrayList<>();
    for (int threads : new int[] {1, 2, 5}) {
      others.add(JvmVerifier.on(JvmEngine.compiler(), threads));
    }
    for (Sample sample : Corpus.all()) {
      for (byte[] file : files(sample.bundle())) {
        String expected = one.verify(file, Expectations.NONE).toJson().toString();
        for (Verifier other : others) {
          assertThat(other.verify(file, Expectations.NONE).toJson())
              .as(sample.name())
              .hasToString(expected);
        }
      }
    }
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
