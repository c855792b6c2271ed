package dev.vitrine.lightclient;

import dev.vitrine.merkle.Merkle;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.types.CryptoHash;

/**
 * That an outcome stands in a block, and the block before another one that is trusted: the answer
 * of {@code EXPERIMENTAL_light_client_proof} (docs/spec/runtime.md §7.4).
 *
 * @param outcomeId the transaction or receipt
 * @param outcomeLeaf the outcome's leaf
 * @param outcomeBlockHash the block that the answer names; it must be that of {@code header}
 * @param outcomePath from the leaf to the outcome root of its shard
 * @param outcomeRootPath from there to the outcome root of the block
 * @param header of the block
 * @param blockPath from the block to the tree of blocks of the trusted one
 */
public record ExecutionProof(
    CryptoHash outcomeId,
    CryptoHash outcomeLeaf,
    CryptoHash outcomeBlockHash,
    MerklePath outcomePath,
    MerklePath outcomeRootPath,
    LightHeader header,
    MerklePath blockPath) {
  /** What a proof comes to. */
  public enum Verdict {
    /** Every step holds. */
    VALID,
    /** The outcome does not lead to the outcome root in the header. */
    OUTCOME_ROOT_DIFFERS,
    /** The header is not that of the block that is named. */
    BLOCK_HASH_DIFFERS,
    /** The block is not among those before the trusted one. */
    BLOCK_NOT_IN_CHAIN
  }

  /** Reads the RPC's {@code result}. */
  public static ExecutionProof of(RpcValue result) {
    RpcValue outcome = result.member("outcome_proof");
    CryptoHash id = outcome.member("id").hash();
    return new ExecutionProof(
        id,
        OutcomeView.leaf(id, outcome.member("outcome")),
        outcome.member("block_hash").hash(),
        outcome.member("proof").merklePath(),
        result.member("outcome_root_proof").merklePath(),
        LightHeader.of(result.member("block_header_lite")),
        result.member("block_proof").merklePath());
  }

  /** The outcome root of the block that the two paths lead to. */
  public CryptoHash outcomeRoot() {
    return outcomeRootPath.fold(Merkle.leaf(outcomePath.fold(outcomeLeaf)));
  }

  /** The root of the tree of blocks that the last path leads to. */
  public CryptoHash blockMerkleRoot() {
    return blockPath.fold(header.hash());
  }

  /** Whether the outcome stands in the block; of the chain nothing is said. */
  public Verdict verifyInBlock() {
    if (!outcomeRoot().equals(header.innerLite().outcomeRoot())) {
      return Verdict.OUTCOME_ROOT_DIFFERS;
    }
    return outcomeBlockHash.equals(header.hash()) ? Verdict.VALID : Verdict.BLOCK_HASH_DIFFERS;
  }

  /**
   * Whether the outcome stands in the chain of a trusted block.
   *
   * @param head hash of the trusted block; if it is the outcome's own, the last path is empty
   * @param headBlockMerkleRoot the tree of blocks in the trusted block's header
   */
  public Verdict verify(CryptoHash head, CryptoHash headBlockMerkleRoot) {
    Verdict verdict = verifyInBlock();
    if (verdict != Verdict.VALID) {
      return verdict;
    }
    boolean inChain =
        header.hash().equals(head)
            ? blockPath.items().isEmpty()
            : blockMerkleRoot().equals(headBlockMerkleRoot);
    return inChain ? Verdict.VALID : Verdict.BLOCK_NOT_IN_CHAIN;
  }
}
