package dev.vitrine.jvm.proof;

import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Statements dropped, doubled, reordered, and spliced from another session. */
final class ChainMutations {
  private ChainMutations() {}

  static void of(Sample sample, Consumer<Mutation> out) {
    Bundle bundle = sample.bundle();
    List<BundleBlock> blocks = bundle.blocks();
    for (int i : Blocks.chosen(blocks.size())) {
      BundleBlock block = blocks.get(i);
      String what = "statement " + i;
      if (blocks.size() > 1) {
        both(bundle, "statement dropped", what, WitnessMutations.without(blocks, i), out);
      }
      both(bundle, "statement doubled", what, WitnessMutations.plus(blocks, i, block), out);
      both(
          bundle,
          "statement doubled",
          what + " at the end",
          WitnessMutations.plus(blocks, blocks.size(), block),
          out);
      if (i > 0) {
        both(bundle, "statement reordered", what, WitnessMutations.swapped(blocks, i - 1), out);
      }
    }
    List<BundleBlock> reversed = new ArrayList<>(blocks);
    java.util.Collections.reverse(reversed);
    if (blocks.size() > 1) {
      both(bundle, "statement reordered", "all", reversed, out);
    }
  }

  private static void both(
      Bundle bundle, String kind, String what, List<BundleBlock> blocks, Consumer<Mutation> out) {
    Bundle changed = Bundles.withBlocks(bundle, blocks);
    out.accept(Mutation.of(kind, what, () -> changed));
    out.accept(Mutation.of(kind + ", resealed", what, () -> Forger.reseal(changed)));
  }

  /** The same happens in two sessions: nothing of one passes in the other. */
  static void spliced(Sample one, Bundle other, String how, Consumer<Mutation> out) {
    List<BundleBlock> blocks = one.bundle().blocks();
    List<BundleBlock> foreign = other.blocks();
    for (int i = 0; i < Math.min(blocks.size(), foreign.size()); i++) {
      int at = i;
      out.accept(
          Mutation.of(
              "block of another session",
              how + ", block " + i,
              () -> Bundles.withBlock(one.bundle(), at, foreign.get(at))));
      out.accept(
          Mutation.of(
              "signature of another session",
              how + ", block " + i,
              () ->
                  Bundles.withBlock(
                      one.bundle(),
                      at,
                      Blocks.withSignature(blocks.get(at), foreign.get(at).signature()))));
      if (i > 0) {
        List<BundleBlock> mixed = new ArrayList<>(blocks.subList(0, i));
        mixed.addAll(foreign.subList(i, foreign.size()));
        out.accept(
            Mutation.of(
                "tail of another session",
                how + ", from block " + i,
                () -> Bundles.withBlocks(one.bundle(), mixed)));
      }
    }
  }
}
