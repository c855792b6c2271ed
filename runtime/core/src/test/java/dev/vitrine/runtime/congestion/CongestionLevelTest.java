package dev.vitrine.runtime.congestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.config.CongestionConfig;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/spec/runtime.md §5.1, with the numbers of mainnet. */
class CongestionLevelTest {
  private static final CongestionConfig CONFIG = RuntimeConfig.forProtocol(86).congestion;
  private static final long TGAS = 1_000_000_000_000L;
  private static final long PGAS = 1_000 * TGAS;

  private static CongestionLevel level(long delayed, long buffered, long bytes, long missed) {
    CongestionInfo info =
        new CongestionInfo(Balance.yocto(delayed), Balance.yocto(buffered), bytes, 7);
    return new CongestionLevel(CONFIG, new ShardCongestion(0, info, missed));
  }

  @Test
  void each_measure_counts_up_to_its_maximum() {
    assertThat(level(0, 0, 0, 0).value()).isZero();
    assertThat(level(100 * PGAS, 0, 0, 0).value()).isEqualTo(0.25);
    assertThat(level(400 * PGAS - TGAS, 0, 0, 0).isFull()).isFalse();
    assertThat(level(400 * PGAS, 0, 0, 0).isFull()).isTrue();
    assertThat(level(0, 5 * PGAS, 0, 0).value()).isEqualTo(0.5);
    assertThat(level(0, 0, 250_000_000, 0).value()).isEqualTo(0.25);
    assertThat(level(0, 0, -1, 0).isFull()).isTrue();
  }

  @Test
  void the_greatest_measure_counts() {
    assertThat(level(100 * PGAS, 5 * PGAS, 250_000_000, 0).value()).isEqualTo(0.5);
    CongestionInfo beyond = new CongestionInfo(Balance.MAX, Balance.ZERO, 0, 0);
    assertThat(new CongestionLevel(CONFIG, new ShardCongestion(0, beyond, 0)).isFull()).isTrue();
  }

  @Test
  void one_missed_chunk_is_nothing() {
    assertThat(level(0, 0, 0, 1).value()).isZero();
    assertThat(level(0, 0, 0, 25).value()).isEqualTo(0.2);
    assertThat(level(0, 0, 0, 125).isFull()).isTrue();
    assertThat(level(0, 0, 0, -1).isFull()).isTrue();
  }

  @Test
  void senders_get_less_the_fuller_it_is() {
    assertThat(level(0, 0, 0, 0).outgoingGasLimit(0)).isEqualTo(300 * PGAS);
    // 300 PGas · 3/4 + 1 PGas · 1/4
    assertThat(level(100 * PGAS, 0, 0, 0).outgoingGasLimit(0)).isEqualTo(225 * PGAS + 250 * TGAS);
    CongestionLevel full = level(400 * PGAS, 0, 0, 0);
    assertThat(full.outgoingGasLimit(7)).isEqualTo(PGAS);
    assertThat(full.outgoingGasLimit(8)).isZero();
  }

  @Test
  void the_allowed_shard_goes_round_with_the_height() {
    ShardLayout layout =
        new ShardLayout(List.of(AccountId.of("bb"), AccountId.of("cc")), List.of(4L, 2L, 9L));
    OwnCongestion own = new OwnCongestion(CongestionInfo.ZERO);
    assertThat(own.finish(layout, 0, 3).allowedShard()).isEqualTo(4);
    assertThat(own.finish(layout, 0, 4).allowedShard()).isEqualTo(2);
    assertThat(own.finish(layout, 1, 4).allowedShard()).isEqualTo(9);
    assertThat(own.finish(layout, 2, 4).allowedShard()).isEqualTo(4);
  }
}
