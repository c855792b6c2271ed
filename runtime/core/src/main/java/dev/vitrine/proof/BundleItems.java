package dev.vitrine.proof;

import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * What the blocks of a bundle may read, each item under its own hash.
 *
 * @param storage all of it
 * @param witness names of the witness, in its order
 * @param codes names of the codes, in their order
 * @param brought names of the codes that transactions bring
 */
record BundleItems(
    PartialTrieStorage storage,
    List<CryptoHash> witness,
    List<CryptoHash> codes,
    List<CryptoHash> brought) {
  /**
   * Hashes the items.
   *
   * @param own codes that the verifier has itself
   */
  static BundleItems of(Bundle bundle, List<DecodedBlock> blocks, PartialTrieStorage own) {
    PartialTrieStorage storage = new PartialTrieStorage(List.of());
    List<CryptoHash> witness = storage.add(bundle.witness());
    List<CryptoHash> codes = storage.add(bundle.codes());
    List<CryptoHash> brought = storage.add(BroughtCodes.of(blocks));
    storage.add(own);
    return new BundleItems(storage, witness, codes, brought);
  }
}
