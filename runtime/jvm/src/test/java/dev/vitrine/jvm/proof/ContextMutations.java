package dev.vitrine.jvm.proof;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.bandwidth.BandwidthRequest;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.shard.ShardSplit;
import dev.vitrine.runtime.validator.AccountBalance;
import dev.vitrine.runtime.validator.ValidatorAccountsUpdate;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every field of every context changed to several wrong values. In a bundle from genesis nothing of
 * a context can be chosen, so there the attacker also reseals all of it.
 */
final class ContextMutations {
  private static final AccountId ALICE = AccountId.of("alice.test");

  private ContextMutations() {}

  static void of(Sample sample, Consumer<Mutation> out) {
    List<BundleBlock> blocks = sample.bundle().blocks();
    for (int i : Blocks.chosen(blocks.size())) {
      ApplyContext right = BorshReader.readAll(blocks.get(i).context(), ApplyContext::read);
      for (RecordComponent field : ApplyContext.class.getRecordComponents()) {
        for (Object value : wrong(field.getName(), right)) {
          changed(sample, i, right, field.getName(), value, out);
        }
      }
      for (byte[] bytes : Wrong.bytes(blocks.get(i).context())) {
        out.accept(
            Mutation.of(
                "context bytes",
                "bytes of the context of block " + i,
                () ->
                    Bundles.withBlock(
                        sample.bundle(), i, Blocks.withContext(blocks.get(i), bytes))));
      }
    }
  }

  private static void changed(
      Sample sample,
      int block,
      ApplyContext right,
      String field,
      Object value,
      Consumer<Mutation> out) {
    ApplyContext wrong;
    try {
      wrong = Records.with(right, field, value);
    } catch (IllegalArgumentException e) {
      return;
    }
    BundleBlock before = sample.bundle().blocks().get(block);
    BundleBlock after = Blocks.withContext(before, wrong.toBorsh());
    String what = field + " of context " + block + " as " + value;
    out.accept(
        Mutation.of("context field", what, () -> Bundles.withBlock(sample.bundle(), block, after)));
    // An older protocol version is a choice of whoever runs the chain, and stated in clear.
    if (sample.fromGenesis() && !field.equals("protocolVersion")) {
      out.accept(
          Mutation.of(
              "context field, all resealed by the attacker",
              what,
              () -> Forger.reseal(Bundles.withBlock(sample.bundle(), block, after))));
    }
  }

  private static List<?> wrong(String field, ApplyContext right) {
    return switch (field) {
      case "protocolVersion" -> List.of(85, 83, 87, 0, -1);
      case "chainId" -> List.of("", "mainnet", right.chainId() + "2");
      case "shardId" -> Wrong.numbers(right.shardId());
      case "shardLayout" -> layouts();
      case "blockHeight" -> Wrong.numbers(right.blockHeight());
      case "blockTimestamp" -> Wrong.numbers(right.blockTimestamp());
      case "blockHash" -> Wrong.hashes(right.blockHash());
      case "prevBlockHash" -> Wrong.hashes(right.prevBlockHash());
      case "epochId" -> Wrong.hashes(right.epochId());
      case "epochHeight" -> Wrong.numbers(right.epochHeight());
      case "randomSeed" -> Wrong.hashes(right.randomSeed());
      case "gasPrice" -> Wrong.balances(right.gasPrice());
      case "gasLimit" -> Wrong.numbers(right.gasLimit());
      case "isNewChunk" -> List.of(!right.isNewChunk());
      case "congestion" -> congestions(right.congestion());
      case "bandwidthRequests" -> bandwidths(right.bandwidthRequests());
      case "validators" -> List.of(List.of(new AccountBalance(ALICE, Balance.ONE_NEAR)));
      case "minimumStake" -> Wrong.balances(right.minimumStake());
      case "validatorAccountsUpdate" -> updates();
      case "expiredTransactions" -> List.of(List.of(0), List.of(1), List.of(0, 1));
      default -> throw new AssertionError("nobody thought of a wrong " + field);
    };
  }

  private static List<ShardLayout> layouts() {
    return List.of(
        new ShardLayout(List.of(), List.of(1L)),
        new ShardLayout(List.of(AccountId.of("bb")), List.of(0L, 1L)),
        new ShardLayout(List.of(AccountId.of("zz")), List.of(0L, 1L)),
        new ShardLayout(
            List.of(AccountId.of("zz")),
            List.of(1L, 2L),
            List.of(new ShardSplit(0, List.of(1L, 2L), true))));
  }

  private static List<List<ShardCongestion>> congestions(List<ShardCongestion> right) {
    ShardCongestion own = right.get(0);
    CongestionInfo info = own.info();
    List<List<ShardCongestion>> wrong = new ArrayList<>();
    wrong.add(List.of());
    for (ShardCongestion other :
        List.of(
            new ShardCongestion(own.shardId(), info, own.missedChunks() + 1),
            new ShardCongestion(own.shardId(), info, own.missedChunks() + 1_000),
            new ShardCongestion(own.shardId() + 7, info, own.missedChunks()),
            new ShardCongestion(own.shardId(), congestion(info, "delayedReceiptsGas"), 0),
            new ShardCongestion(own.shardId(), congestion(info, "bufferedReceiptsGas"), 0),
            new ShardCongestion(
                own.shardId(), Records.with(info, "receiptBytes", info.receiptBytes() + 1), 0),
            new ShardCongestion(
                own.shardId(), Records.with(info, "allowedShard", info.allowedShard() + 1), 0))) {
      List<ShardCongestion> list = new ArrayList<>(right);
      list.set(0, other);
      wrong.add(list);
    }
    List<ShardCongestion> more = new ArrayList<>(right);
    more.add(new ShardCongestion(900, CongestionInfo.ZERO, 0));
    wrong.add(more);
    return wrong;
  }

  private static CongestionInfo congestion(CongestionInfo info, String field) {
    return Records.with(info, field, Balance.yocto(1_000_000_000_000_000L));
  }

  private static List<List<ShardBandwidthRequests>> bandwidths(List<ShardBandwidthRequests> right) {
    List<ShardBandwidthRequests> other = new ArrayList<>(right);
    other.set(
        0,
        new ShardBandwidthRequests(
            right.get(0).shardId(), new BandwidthRequests(List.of(new BandwidthRequest(0, 5)))));
    List<ShardBandwidthRequests> more = new ArrayList<>(right);
    more.add(new ShardBandwidthRequests(900, BandwidthRequests.EMPTY));
    return List.of(List.of(), other, more);
  }

  private static List<ValidatorAccountsUpdate> updates() {
    List<AccountBalance> alice = List.of(new AccountBalance(ALICE, Balance.ONE_NEAR));
    return List.of(
        new ValidatorAccountsUpdate(List.of(), List.of(), List.of(), null),
        new ValidatorAccountsUpdate(alice, alice, List.of(), null),
        new ValidatorAccountsUpdate(List.of(), List.of(), List.of(), ALICE));
  }
}
