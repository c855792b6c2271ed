package dev.vitrine.proof;

import dev.vitrine.block.GasPrice;
import dev.vitrine.block.LocalBlocks;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.types.Balance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rules that join one statement to the next (docs/proof-format.md, "Checking", 3 and 4). Each
 * method gives null, or the first contradiction.
 */
final class StatementChain {
  /** What is wrong about a field that does not follow from the statement before. */
  private static final Map<String, String> BROKEN_LINKS =
      Map.of(
          "session_key", " differs from the statement before",
          "chain_id", " differs from the statement before",
          "release_id", " differs from the statement before",
          "nonce", " differs from the statement before",
          "previous", " is not the digest of the statement before",
          "pre_state_root", " is not the post_state_root before",
          "shard_id", " differs from the statement before",
          "height", " does not grow",
          "timestamp", " does not grow");

  private final List<DecodedBlock> blocks;

  StatementChain(List<DecodedBlock> blocks) {
    this.blocks = blocks;
  }

  /** What statements say in clear and by hash equals what the bundle gives. */
  Flaw hashes() {
    for (int i = 0; i < blocks.size(); i++) {
      String field = wrongHash(blocks.get(i));
      if (field != null) {
        return Flaw.ofStatement(
            i,
            field,
            "statement " + (i + 1) + ": " + field + " is not that of what the bundle gives");
      }
    }
    return null;
  }

  private static String wrongHash(DecodedBlock block) {
    Statement said = block.statement();
    ApplyContext context = block.context();
    if (!said.context().equals(block.contextHash())) {
      return "context";
    }
    if (!said.inputs().equals(block.inputs().hash())) {
      return "inputs";
    }
    if (!said.result().equals(block.resultHash())) {
      return "result";
    }
    if (said.protocolVersion() != context.protocolVersion()) {
      return "protocol_version";
    }
    if (!said.chainId().equals(context.chainId())) {
      return "chain_id";
    }
    if (said.shardId() != context.shardId()) {
      return "shard_id";
    }
    if (said.height() != context.blockHeight()) {
      return "height";
    }
    if (said.timestamp() != context.blockTimestamp()) {
      return "timestamp";
    }
    if (!said.blockHash().equals(context.blockHash())) {
      return "block_hash";
    }
    return said.gasPrice().equals(context.gasPrice()) ? null : "gas_price";
  }

  /** Every statement follows from the one before it. */
  Flaw links() {
    for (int i = 0; i < blocks.size(); i++) {
      String statement = "statement " + (i + 1) + ": ";
      String rule = ContextRules.contradiction(blocks.get(i).context());
      if (rule != null) {
        return Flaw.ofBlock(i, "context", statement + rule);
      }
      if (i == 0) {
        continue;
      }
      String field = brokenLink(blocks.get(i - 1), blocks.get(i));
      if (field != null) {
        return Flaw.ofStatement(i, field, statement + field + BROKEN_LINKS.get(field));
      }
      String broken = brokenContext(blocks.get(i - 1), blocks.get(i));
      if (broken != null) {
        return Flaw.ofBlock(i, "context", statement + broken);
      }
    }
    return null;
  }

  private static String brokenLink(DecodedBlock before, DecodedBlock after) {
    Statement first = before.statement();
    Statement second = after.statement();
    if (!second.sessionKey().equals(first.sessionKey())) {
      return "session_key";
    }
    if (!second.chainId().equals(first.chainId())) {
      return "chain_id";
    }
    if (!second.releaseId().equals(first.releaseId())) {
      return "release_id";
    }
    if (!Arrays.equals(second.nonce(), first.nonce())) {
      return "nonce";
    }
    if (!second.previous().equals(before.digest())) {
      return "previous";
    }
    if (!second.preStateRoot().equals(first.postStateRoot())) {
      return "pre_state_root";
    }
    if (second.shardId() != first.shardId()) {
      return "shard_id";
    }
    if (Long.compareUnsigned(second.height(), first.height()) <= 0) {
      return "height";
    }
    return Long.compareUnsigned(second.timestamp(), first.timestamp()) <= 0 ? "timestamp" : null;
  }

  private static String brokenContext(DecodedBlock before, DecodedBlock after) {
    ApplyContext first = before.context();
    ApplyContext second = after.context();
    if (!second.prevBlockHash().equals(first.blockHash())) {
      return "the context's previous block hash is not the block before";
    }
    // A block's own chunk counts as included; a missing one is as old as it was, and the step more.
    long missed =
        second.isNewChunk()
            ? 0
            : ContextRules.own(first).missedChunks() + second.blockHeight() - first.blockHeight();
    boolean over =
        !second.isNewChunk()
            && Long.compareUnsigned(missed, ContextRules.own(first).missedChunks()) <= 0;
    ShardCongestion congestion =
        new ShardCongestion(second.shardId(), before.result().congestionInfo(), missed);
    if (over || !second.congestion().contains(congestion)) {
      return "the context's congestion info does not follow from the result before";
    }
    ShardBandwidthRequests requests =
        new ShardBandwidthRequests(second.shardId(), before.result().bandwidthRequests());
    if (!second.bandwidthRequests().contains(requests)) {
      return "the context's bandwidth requests are not those of the result before";
    }
    if (!isNextPrice(second.gasPrice(), first, before.statement().gasBurnt())) {
      return "gas_price does not follow from price, limit and gas of the block before";
    }
    boolean sameEpoch = second.epochId().equals(first.epochId());
    if (sameEpoch && !Objects.equals(second.shardLayout(), first.shardLayout())) {
      return "the shard layout differs from the block before, which is of the same epoch";
    }
    boolean sameRules = second.protocolVersion() == first.protocolVersion();
    boolean laterRules =
        Integer.compareUnsigned(second.protocolVersion(), first.protocolVersion()) > 0;
    boolean local = second.chainId().equals(LocalBlocks.CHAIN_ID);
    if (!local && !sameRules && (sameEpoch || !laterRules)) {
      return "the protocol version changes otherwise than up, with an epoch";
    }
    if (second.epochHeight() != first.epochHeight() + (sameEpoch ? 0 : 1)) {
      return "the epoch height does not follow from the block before";
    }
    return sameEpoch == (second.validatorAccountsUpdate() == null)
        ? null
        : "validators are paid just in the first block of an epoch";
  }

  /** The first block that begins an epoch with another layout: what follows is not known here. */
  Flaw layoutChange() {
    for (int i = 1; i < blocks.size(); i++) {
      ApplyContext before = blocks.get(i - 1).context();
      ApplyContext context = blocks.get(i).context();
      if (!Objects.equals(context.shardLayout(), before.shardLayout())) {
        return Flaw.ofBlock(
            i,
            "context",
            "block "
                + Long.toUnsignedString(context.blockHeight())
                + " begins an epoch with another shard layout, and what becomes of states and"
                + " receipts then is not followed");
      }
    }
    return null;
  }

  /**
   * The price follows from the gas that all shards together burnt of their limits. With one shard
   * that is known; with more, the price lies between that of an idle block and that of a full one.
   */
  private static boolean isNextPrice(Balance price, ApplyContext before, long gasBurnt) {
    // A missing chunk has neither limit nor gas.
    long limit = before.isNewChunk() ? before.gasLimit() : 0;
    if (before.shardLayout().size() == 1) {
      return price.equals(GasPrice.next(before.gasPrice(), limit, gasBurnt));
    }
    return price.compareTo(GasPrice.next(before.gasPrice(), 1, 0)) >= 0
        && price.compareTo(GasPrice.next(before.gasPrice(), 1, 1)) <= 0;
  }
}
