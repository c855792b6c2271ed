package dev.vitrine.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.types.Balance;
import org.junit.jupiter.api.Test;

/** docs/spec/runtime.md §3.5 with mainnet's rate of 1/100. */
class GasPriceTest {
  private static final long LIMIT = 1_000_000_000_000_000L;

  private static Balance next(long price, long burnt) {
    return GasPrice.next(Balance.yocto(price), LIMIT, burnt);
  }

  @Test
  void half_full_blocks_leave_the_price() {
    assertThat(next(200_000_000L, LIMIT / 2)).isEqualTo(Balance.yocto(200_000_000L));
  }

  @Test
  void a_full_block_raises_it_by_half_a_percent_and_an_empty_one_lowers_it_so() {
    assertThat(next(200_000_000L, LIMIT)).isEqualTo(Balance.yocto(201_000_000L));
    assertThat(next(200_000_000L, 0)).isEqualTo(Balance.yocto(199_000_000L));
  }

  @Test
  void it_stays_between_least_and_greatest() {
    assertThat(next(100_000_000L, 0)).isEqualTo(GasPrice.MIN);
    assertThat(next(2_000_000_000L, LIMIT)).isEqualTo(GasPrice.MAX);
  }

  @Test
  void without_a_limit_it_stays() {
    assertThat(GasPrice.next(Balance.yocto(5), 0, 0)).isEqualTo(Balance.yocto(5));
  }
}
