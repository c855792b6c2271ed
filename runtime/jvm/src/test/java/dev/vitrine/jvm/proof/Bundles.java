package dev.vitrine.jvm.proof;

import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.GenesisRow;
import java.util.ArrayList;
import java.util.List;

/** Bundles with one part replaced. */
final class Bundles {
  private Bundles() {}

  static Bundle of(
      List<GenesisRow> genesis,
      List<BundleBlock> blocks,
      List<byte[]> witness,
      List<byte[]> codes) {
    return new Bundle(genesis, blocks, witness, codes, List.of());
  }

  static Bundle withGenesis(Bundle bundle, List<GenesisRow> genesis) {
    return of(genesis, bundle.blocks(), bundle.witness(), bundle.codes());
  }

  static Bundle withBlocks(Bundle bundle, List<BundleBlock> blocks) {
    return of(bundle.genesis(), blocks, bundle.witness(), bundle.codes());
  }

  static Bundle withBlock(Bundle bundle, int index, BundleBlock block) {
    List<BundleBlock> blocks = new ArrayList<>(bundle.blocks());
    blocks.set(index, block);
    return withBlocks(bundle, blocks);
  }

  static Bundle withWitness(Bundle bundle, List<byte[]> witness) {
    return of(bundle.genesis(), bundle.blocks(), witness, bundle.codes());
  }

  static Bundle withCodes(Bundle bundle, List<byte[]> codes) {
    return of(bundle.genesis(), bundle.blocks(), bundle.witness(), codes);
  }
}
