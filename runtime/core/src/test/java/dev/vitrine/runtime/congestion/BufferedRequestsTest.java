package dev.vitrine.runtime.congestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.Samples;
import dev.vitrine.runtime.bandwidth.BandwidthParameters;
import dev.vitrine.runtime.bandwidth.BandwidthRequest;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.BandwidthScheduler;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.shard.ShardSplit;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.BufferedReceiptIndices;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.state.QueueIndices;
import dev.vitrine.state.ReceiptGroup;
import dev.vitrine.state.ReceiptGroupsQueueData;
import dev.vitrine.state.Row;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieUpdate;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Requests after shard 0 was split into 1 and 2 (docs/spec/runtime.md §5.3): receipts that wait for
 * the parent count before the child's own, and groups past the greatest value are not read, so that
 * no proof has them.
 */
class BufferedRequestsTest {
  private static final RuntimeConfig CONFIG = RuntimeConfig.forProtocol(86);
  private static final ShardLayout SPLIT =
      new ShardLayout(
          List.of(AccountId.of("mm")),
          List.of(1L, 2L),
          List.of(new ShardSplit(0, List.of(1L, 2L), true)));
  private static final BandwidthParameters PARAMETERS = BandwidthParameters.of(CONFIG, 2);

  private final ShardState state =
      new ShardState(new TrieUpdate(Trie.open(new MemoryTrieStorage(), CryptoHash.ZERO)));
  private BufferedReceiptIndices indices = BufferedReceiptIndices.EMPTY;

  /** A buffer of receipts, each a group of its own; only so many of the groups have their rows. */
  private void buffer(long shard, long size, int receipts, int rows) {
    QueueIndices queue = new QueueIndices(0, receipts);
    indices = indices.with(shard, queue);
    state.set(TrieKey.single(Row.BUFFERED_RECEIPT_INDICES), indices);
    state.set(
        TrieKey.receiptGroupsQueueData(shard),
        new ReceiptGroupsQueueData(queue, size * receipts, Balance.ZERO, receipts));
    for (int i = 0; i < rows; i++) {
      state.set(TrieKey.receiptGroupsQueueItem(shard, i), new ReceiptGroup(size, Balance.ZERO));
    }
  }

  private BandwidthRequests requests() {
    ApplyContext context =
        new ApplyContext(
            86,
            "localnet",
            1,
            SPLIT,
            1,
            0,
            CryptoHash.ZERO,
            Samples.hash(1),
            CryptoHash.ZERO,
            1,
            CryptoHash.ZERO,
            Balance.ONE,
            1,
            true,
            List.of(),
            List.of(),
            List.of(),
            Balance.ZERO,
            null,
            List.of());
    BandwidthScheduler scheduler = new BandwidthScheduler(CONFIG, context);
    scheduler.run(CONFIG, context, state);
    return new ReceiptSink(
            CONFIG, context, state, new OwnCongestion(CongestionInfo.ZERO), scheduler.granted())
        .bandwidthRequests(PARAMETERS);
  }

  /** The bit of the least value that is enough for so many bytes. */
  private static long bit(long bytes) {
    int index = 0;
    while (PARAMETERS.value(index) < bytes) {
      index++;
    }
    return 1L << index;
  }

  @Test
  void what_waits_for_the_parent_counts_first() {
    buffer(0, 1_000_000, 1, 1);
    buffer(2, 500_000, 2, 2);
    assertThat(requests().requests())
        .containsExactly(
            new BandwidthRequest(1, bit(1_000_000)),
            new BandwidthRequest(2, bit(1_000_000) | bit(1_500_000) | bit(2_000_000)));
  }

  @Test
  void groups_past_the_greatest_value_are_not_read() {
    buffer(0, PARAMETERS.maxSingleGrant(), 3, 2);
    buffer(2, 500_000, 1, 0);
    long top = 1L << BandwidthRequest.VALUES - 1;
    assertThat(requests().requests())
        .containsExactly(new BandwidthRequest(1, top), new BandwidthRequest(2, top));
  }

  @Test
  void groups_up_to_the_greatest_value_are_read() {
    buffer(0, PARAMETERS.maxSingleGrant(), 1, 1);
    buffer(2, 500_000, 1, 0);
    assertThatThrownBy(this::requests).isInstanceOf(InconsistentState.class);
  }
}
