package dev.vitrine.proof;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * Whether the blocks of a bundle that begins at the genesis of a local chain are the ones that the
 * formulas give (docs/design.md §9): nobody chose a hash, a random value, a time or a limit.
 */
final class LocalGenesisCheck {
  private LocalGenesisCheck() {}

  /** Null, or the first contradiction. */
  static Flaw contradiction(List<DecodedBlock> blocks) {
    CryptoHash root = blocks.get(0).statement().preStateRoot();
    if (!blocks.get(0).statement().previous().equals(CryptoHash.ZERO)) {
      return Flaw.ofStatement(
          0,
          "previous",
          "the first statement names one before it, though the bundle begins at genesis");
    }
    long before = LocalBlocks.GENESIS_HEIGHT;
    for (int i = 0; i < blocks.size(); i++) {
      ApplyContext context = blocks.get(i).context();
      String field = wrongField(context, root, before);
      if (field != null) {
        return Flaw.ofBlock(
            i,
            "context",
            field
                + " of block "
                + Long.toUnsignedString(context.blockHeight())
                + " is not the one of a local chain with this genesis");
      }
      before = context.blockHeight();
    }
    return null;
  }

  private static String wrongField(ApplyContext context, CryptoHash root, long heightBefore) {
    long height = context.blockHeight();
    if (Long.compareUnsigned(height, heightBefore) <= 0) {
      return "height";
    }
    if (!context.blockHash().equals(LocalBlocks.blockHash(root, height))) {
      return "block hash";
    }
    if (!context.prevBlockHash().equals(LocalBlocks.blockHash(root, heightBefore))) {
      return "previous block hash";
    }
    if (!context.randomSeed().equals(LocalBlocks.randomSeed(root, height))) {
      return "random seed";
    }
    if (context.blockTimestamp() != LocalBlocks.timestamp(height)) {
      return "timestamp";
    }
    if (context.gasLimit() != LocalBlocks.GAS_LIMIT) {
      return "gas limit";
    }
    if (!context.shardLayout().equals(ShardLayout.SINGLE)) {
      return "shard layout";
    }
    boolean plain =
        context.isNewChunk()
            && context.epochHeight() == LocalBlocks.EPOCH_HEIGHT
            && context.epochId().equals(CryptoHash.ZERO)
            && context.validators().isEmpty()
            && context.validatorAccountsUpdate() == null
            && context.minimumStake().equals(LocalBlocks.MINIMUM_STAKE)
            && context.expiredTransactions().isEmpty();
    return plain ? null : "epoch or validator data";
  }
}
