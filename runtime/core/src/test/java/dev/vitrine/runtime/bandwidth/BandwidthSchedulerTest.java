package dev.vitrine.runtime.bandwidth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.Samples;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.state.Row;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Hex;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieUpdate;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/spec/runtime.md §5.3. */
class BandwidthSchedulerTest {
  private static final RuntimeConfig CONFIG = RuntimeConfig.forProtocol(86);
  private static final ShardLayout TWO =
      new ShardLayout(List.of(AccountId.of("mm")), List.of(0L, 1L));

  private final ShardState state =
      new ShardState(new TrieUpdate(Trie.open(new MemoryTrieStorage(), CryptoHash.ZERO)));

  private static ApplyContext context(
      ShardLayout layout, List<ShardBandwidthRequests> requests, long missed) {
    List<ShardCongestion> congestion =
        layout.shardIds().stream()
            .map(id -> new ShardCongestion(id, CongestionInfo.ZERO, id == 1 ? missed : 0))
            .toList();
    return new ApplyContext(
        86,
        "localnet",
        0,
        layout,
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
        congestion,
        requests,
        List.of(),
        Balance.ZERO,
        null,
        List.of());
  }

  private BandwidthScheduler run(ApplyContext context) {
    BandwidthScheduler scheduler = new BandwidthScheduler(CONFIG, context);
    scheduler.run(CONFIG, context, state);
    return scheduler;
  }

  private String row() {
    return Hex.encode(state.update().get(TrieKey.single(Row.BANDWIDTH_SCHEDULER_STATE)));
  }

  /** docs/spec/runtime.md, appendix A. */
  @Test
  void the_row_of_a_single_shard_after_one_and_two_blocks() {
    run(context(ShardLayout.SINGLE, List.of(), 0));
    assertThat(row())
        .isEqualTo(
            "0001000000000000000000000000000000000000008023430000000000"
                + "90366329a306885e44e53c49426e0eeba415df29c8e68e1093dda0a66030331a");
    run(context(ShardLayout.SINGLE, List.of(), 0));
    assertThat(row())
        .isEqualTo(
            "0001000000000000000000000000000000000000008023430000000000"
                + "038b1ba35fb77fb356f167faa881c808a8570c8040e6c3bfe948f8dffc380b31");
  }

  @Test
  void every_link_gets_the_base_and_what_is_left() {
    GrantedBandwidth granted = run(context(TWO, List.of(), 0)).granted();
    BandwidthParameters parameters = BandwidthParameters.of(CONFIG, 2);
    assertThat(granted.between(0, 1)).isGreaterThanOrEqualTo(parameters.baseBandwidth());
    assertThat(granted.between(0, 0) + granted.between(0, 1))
        .isLessThanOrEqualTo(parameters.maxShardBandwidth());
    assertThat(granted.between(0, 5)).isZero();
  }

  @Test
  void a_request_is_granted_as_far_as_it_fits() {
    BandwidthParameters parameters = BandwidthParameters.of(CONFIG, 2);
    BandwidthRequest most = new BandwidthRequest(1, 1L << BandwidthRequest.VALUES - 1);
    GrantedBandwidth granted =
        run(context(
                TWO,
                List.of(new ShardBandwidthRequests(0, new BandwidthRequests(List.of(most)))),
                0))
            .granted();
    assertThat(granted.between(0, 1)).isGreaterThanOrEqualTo(parameters.maxSingleGrant());
  }

  @Test
  void values_go_from_the_base_to_the_greatest_grant() {
    BandwidthParameters parameters = BandwidthParameters.of(CONFIG, 6);
    assertThat(parameters.value(BandwidthRequest.VALUES - 1))
        .isEqualTo(parameters.maxSingleGrant());
    for (int i = 0; i < BandwidthRequest.VALUES; i++) {
      assertThat(parameters.value(i))
          .isGreaterThan(i == 0 ? parameters.baseBandwidth() : parameters.value(i - 1));
    }
  }

  @Test
  void requests__name_the_least_values_that_hold_what_waits() {
    BandwidthParameters parameters = BandwidthParameters.of(CONFIG, 2);
    BandwidthRequest.Builder builder = new BandwidthRequest.Builder(parameters);
    assertThat(builder.add(parameters.baseBandwidth())).isTrue();
    assertThat(builder.finish(1)).isNull();
    assertThat(builder.add(1)).isTrue();
    assertThat(builder.finish(1)).isEqualTo(new BandwidthRequest(1, 1));
    long third = parameters.value(2) - parameters.baseBandwidth() - 1;
    assertThat(builder.add(third)).isTrue();
    assertThat(builder.finish(1)).isEqualTo(new BandwidthRequest(1, 0b101));
    assertThat(builder.add(1)).isTrue();
    assertThat(builder.finish(1)).isEqualTo(new BandwidthRequest(1, 0b1101));
    assertThat(builder.add(parameters.maxSingleGrant())).isFalse();
    assertThat(builder.finish(1)).isEqualTo(new BandwidthRequest(1, 0b1101));
  }

  @Test
  void forty_bits_take_five_bytes() {
    BandwidthRequest request = new BandwidthRequest(0x1234, 0x8000000001L);
    assertThat(Hex.encode(request.toBorsh())).isEqualTo("3412" + "0100000080");
    assertThat(request.wants(0)).isTrue();
    assertThat(request.wants(39)).isTrue();
    assertThat(request.wants(38)).isFalse();
  }
}
