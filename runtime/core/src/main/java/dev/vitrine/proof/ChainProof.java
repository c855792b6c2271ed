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
 * That a NEAR block is in the chain of a block that somebody trusts (docs/proof-format.md, "NEAR
 * anchor").
 *
 * @param blockPath from the block to the tree of blocks of the last step's block, or of the trusted
 *     block when there is no step; empty when it is that block itself
 * @param trusted header of a block that the verifier may trust
 * @param producers of the epoch after the trusted block's, as its header names them; empty without
 *     steps
 * @param steps of a light client from the trusted block on, with the approvals of block producers
 */
public record ChainProof(
    MerklePath blockPath,
    LightHeader trusted,
    List<ValidatorStake> producers,
    List<LightBlock> steps)
    implements Borsh {
  private static final int MAX_STEPS = 64;
  private static final int MAX_PRODUCERS = 1_000;

  /** Reads the borsh form. */
  public static ChainProof read(BorshReader in) {
    return new ChainProof(
        MerklePath.read(in),
        LightHeader.read(in),
        in.list(MAX_PRODUCERS, ValidatorStake::read),
        in.list(MAX_STEPS, LightBlock::read));
  }

  @Override
  public void write(BorshWriter out) {
    out.value(blockPath).value(trusted).list(producers).list(steps);
  }

  /**
   * What contradicts that the block with this hash stands in the trusted block's chain, or null.
   */
  String contradiction(CryptoHash block) {
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
        block.equals(head.hash())
            ? blockPath.items().isEmpty()
            : blockPath.verifyHash(head.innerLite().blockMerkleRoot(), block);
    return inChain ? null : "the block is not in the chain of block " + head.hash();
  }
}
