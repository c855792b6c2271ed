package dev.vitrine.jvm.near;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.lightclient.BlockView;
import dev.vitrine.lightclient.LightBlock;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.proof.ChainProof;
import dev.vitrine.proof.NearAnchor;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/** Puts a bundle's NEAR anchor together from a node's answers. */
public final class AnchorMaker {
  private final NodeAnswers answers;

  /** From these answers. */
  public AnchorMaker(NodeAnswers answers) {
    this.answers = answers;
  }

  /**
   * The anchor of a bundle.
   *
   * @param first the bundle's first statement
   * @param trusted hash of the block that the anchor is to hang on
   * @throws UnfitAnswersException if an answer is missing or fits no other
   */
  public NearAnchor make(Statement first, CryptoHash trusted) {
    BlockView block = first.chainId().equals(LocalBlocks.CHAIN_ID) ? forked(first) : applied(first);
    int chunk = chunk(block, first);
    LightHeader top = answers.header(trusted);
    if (top == null) {
      throw new UnfitAnswersException(
          "no answer has the header of the trusted block: save the answer of block with block_id "
              + trusted);
    }
    return new NearAnchor(block.statePath(chunk), block.light(), way(block.light(), top));
  }

  /** The block that the first statement applied a chunk of. */
  private BlockView applied(Statement first) {
    for (BlockView block : answers.blocks()) {
      if (block.light().hash().equals(first.blockHash())) {
        return block;
      }
    }
    throw new UnfitAnswersException(
        "no answer is of the first statement's block: save the answer of block with block_id "
            + first.blockHash()
            + " (height "
            + Long.toUnsignedString(first.height())
            + ")");
  }

  /** A block whose state a local chain goes on from, with blocks of its own. */
  private BlockView forked(Statement first) {
    for (BlockView block : answers.blocks()) {
      for (BlockView.Chunk chunk : block.chunks()) {
        if (chunk.prevStateRoot().equals(first.preStateRoot())) {
          return block;
        }
      }
    }
    throw new UnfitAnswersException(
        "no answer of block has a chunk with prev_state_root "
            + first.preStateRoot()
            + ", from which the bundle starts: save that of the block whose state was forked");
  }

  /** The place of the chunk that is applied to the first statement's state. */
  private static int chunk(BlockView block, Statement first) {
    boolean local = first.chainId().equals(LocalBlocks.CHAIN_ID);
    for (int i = 0; i < block.chunks().size(); i++) {
      BlockView.Chunk chunk = block.chunks().get(i);
      boolean same = chunk.prevStateRoot().equals(first.preStateRoot());
      if (same && (local || chunk.shardId() == first.shardId())) {
        return i;
      }
      if (!local && chunk.shardId() == first.shardId()) {
        throw new UnfitAnswersException(
            "chunks["
                + i
                + "].prev_state_root of block "
                + block.light().hash()
                + " is "
                + chunk.prevStateRoot()
                + ", but the bundle starts from "
                + first.preStateRoot()
                + ": the bundle's signer ran another state, and no answer puts that right");
      }
    }
    throw new UnfitAnswersException(
        "block "
            + block.light().hash()
            + " has no chunk of shard "
            + Long.toUnsignedString(first.shardId())
            + ", which the bundle is of");
  }

  /** The way from a block to the trusted one, by as few steps of a light client as will do. */
  private ChainProof way(LightHeader block, LightHeader trusted) {
    List<LightBlock> steps = answers.above(trusted.innerLite().height());
    for (int count = 0; count <= steps.size(); count++) {
      LightHeader head = count == 0 ? trusted : steps.get(count - 1).header();
      MerklePath path = path(block, head);
      if (path != null) {
        return count == 0
            ? new ChainProof(path, trusted, List.of(), List.of())
            : new ChainProof(path, trusted, producers(trusted), steps.subList(0, count));
      }
    }
    throw new UnfitAnswersException(noWay(block, trusted, steps));
  }

  private MerklePath path(LightHeader block, LightHeader head) {
    CryptoHash hash = block.hash();
    if (hash.equals(head.hash())) {
      return MerklePath.EMPTY;
    }
    for (BlockProof proof : answers.proofs()) {
      boolean leads = proof.path().verifyHash(head.innerLite().blockMerkleRoot(), hash);
      if (leads && proof.header().hash().equals(hash)) {
        return proof.path();
      }
    }
    return null;
  }

  private List<ValidatorStake> producers(LightHeader trusted) {
    CryptoHash named = trusted.innerLite().nextBpHash();
    List<ValidatorStake> producers = answers.producers(named);
    if (producers == null) {
      throw new UnfitAnswersException(
          "no answer has the block producers with hash "
              + named
              + " (next_bp_hash of the trusted block): save the answer of"
              + " EXPERIMENTAL_validators_ordered with a block of epoch "
              + trusted.innerLite().nextEpochId());
    }
    return producers;
  }

  private String noWay(LightHeader block, LightHeader trusted, List<LightBlock> steps) {
    LightHeader head = steps.isEmpty() ? trusted : steps.get(steps.size() - 1).header();
    String ask =
        "save the answer of EXPERIMENTAL_light_client_block_proof with block_hash "
            + block.hash()
            + " and light_client_head "
            + head.hash();
    for (BlockProof proof : answers.proofs()) {
      if (proof.header().hash().equals(block.hash())) {
        return proof.file()
            + ": block_proof leads to "
            + proof.path().fold(block.hash())
            + ", which is block_merkle_root of neither the trusted block nor of a step above it: "
            + ask;
      }
    }
    return "no answer is a proof that block "
        + block.hash()
        + " stands before block "
        + head.hash()
        + ": "
        + ask;
  }
}
