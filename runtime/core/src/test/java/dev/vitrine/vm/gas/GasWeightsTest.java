package dev.vitrine.vm.gas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** docs/spec/vm.md §8.4. */
class GasWeightsTest {
  private static final long TEN_GIGA = 10_000_000_000L;

  @Test
  void last_weighted_call_gets_what_the_floors_leave() {
    assertThat(GasWeights.share(TEN_GIGA, new long[] {1, 1, 1, 0}))
        .containsExactly(3_333_333_333L, 3_333_333_333L, 3_333_333_334L, 0);
  }

  @Test
  void nothing_is_shared_without_weights() {
    assertThat(GasWeights.share(TEN_GIGA, new long[] {0, 0})).containsExactly(0, 0);
  }

  @Test
  void heaviest_weights_do_not_overflow() {
    assertThat(GasWeights.share(TEN_GIGA, new long[] {1, -1, -1}))
        .containsExactly(0, TEN_GIGA / 2 - 1, TEN_GIGA / 2 + 1);
  }

  @Property(tries = 300)
  void shares_are_floors_and_add_up(@ForAll long unused, @ForAll @Size(max = 6) long[] weights) {
    long[] shares = GasWeights.share(unused, weights);
    BigInteger sum =
        Arrays.stream(weights)
            .mapToObj(GasWeightsTest::unsigned)
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0) {
      assertThat(shares).containsOnly(new long[weights.length]);
      return;
    }
    assertThat(Arrays.stream(shares).sum()).isEqualTo(unused);
    int last = weights.length - 1;
    while (weights[last] == 0) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      BigInteger floor = unsigned(unused).multiply(unsigned(weights[i])).divide(sum);
      assertThat(unsigned(shares[i])).isEqualTo(floor);
    }
  }

  private static BigInteger unsigned(long value) {
    return new BigInteger(Long.toUnsignedString(value));
  }
}
