package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.lightclient.LightBlock;
import dev.vitrine.lightclient.LightClient;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * That a state root is the one from which a NEAR block applied a shard's chunk, and that this block
 * is in the chain of a block that somebody trusts (docs/proof-format.md, "NEAR anchor").
 *
 * @param statePath from the shard's state root to {@code prev_state_root} of the header
 * @param header of the block
 * @param blockPath from the block to the tree of blocks of the last step's block, or of the trusted
 *     block when there is no step; empty when it is that block itself
 * @param trusted header of a block that the verifier may trust
 * @param producers of the epoch after the trusted block's, as its header names them; empty without
 *     steps
 * @param steps of a light client from the trusted block on, with the approvals of block producers
 */
public record NearAnchor(
    MerklePath statePath,
    LightHeader header,
    MerklePath blockPath,
    LightHeader trusted,
    List<ValidatorStake> producers,
    List<LightBlock> steps)
    implements Borsh {
  /** The kind under which a bundle carries it among its endorsements. */
  public static final String KIND = "vitrine/near-anchor/v1";

  private static final int MAX_STEPS = 64;
  private static final int MAX_PRODUCERS = 1_000;

  /** Reads the borsh form. */
  public static NearAnchor read(BorshReader in) {
    return new NearAnchor(
        MerklePath.read(in),
        LightHeader.read(in),
        MerklePath.read(in),
        LightHeader.read(in),
        in.list(MAX_PRODUCERS, ValidatorStake::read),
        in.list(MAX_STEPS, LightBlock::read));
  }

  @Override
  public void write(BorshWriter out) {
    out.value(statePath).value(header).value(blockPath).value(trusted).list(producers).list(steps);
  }

  /** What contradicts that {@code stateRoot} stands in the trusted block's chain, or null. */
  String contradiction(CryptoHash stateRoot) {
    if (!statePath.verify(header.innerLite().prevStateRoot(), stateRoot)) {
      return "the path from the state root does not lead to prev_state_root of the header";
    }
    LightHeader head = trusted;
    if (steps.isEmpty()) {
      if (!producers.isEmpty()) {
        return "there are block producers and no step that they approve";
      }
    } else {
      if (!LightBlock.producersHash(producers).equals(trusted.innerLite().nextBpHash())) {
        return "the block producers are not those that the trusted block names";
      }
      LightClient client = LightClient.trusting(trusted, null, producers);
      for (int i = 0; i < steps.size(); i++) {
        LightClient.Step step = client.step(steps.get(i));
        if (step.refusal() != null) {
          return "step " + (i + 1) + " of the light client is refused: " + step.refusal();
        }
        client = step.client();
      }
      head = client.head();
    }
    boolean inChain =
        header.hash().equals(head.hash())
            ? blockPath.items().isEmpty()
            : blockPath.verifyHash(head.innerLite().blockMerkleRoot(), header.hash());
    return inChain ? null : "the block is not in the chain of block " + head.hash();
  }
}
