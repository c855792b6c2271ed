package dev.vitrine.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BalanceTest {
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(128);

  private static BigInteger unsigned(long value) {
    return new BigInteger(Long.toUnsignedString(value));
  }

  private static Balance inRange(BigInteger value) {
    return value.signum() < 0 || value.compareTo(LIMIT) >= 0
        ? null
        : Balance.parse(value.toString());
  }

  @Property
  void sums_differences_and_products_are_those_of_integers(
      @ForAll long aHigh, @ForAll long aLow, @ForAll long bHigh, @ForAll long bLow) {
    Balance a = Balance.of(aHigh, aLow);
    Balance b = Balance.of(bHigh, bLow);
    BigInteger x = unsigned(aHigh).shiftLeft(64).add(unsigned(aLow));
    BigInteger y = unsigned(bHigh).shiftLeft(64).add(unsigned(bLow));
    assertThat(a.plusChecked(b)).isEqualTo(inRange(x.add(y)));
    assertThat(a.minusChecked(b)).isEqualTo(inRange(x.subtract(y)));
    assertThat(a.timesChecked(bLow)).isEqualTo(inRange(x.multiply(unsigned(bLow))));
    assertThat(Balance.product(aLow, bLow))
        .isEqualTo(inRange(unsigned(aLow).multiply(unsigned(bLow))));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(x.compareTo(y));
    assertThat(a.toString()).isEqualTo(x.toString());
  }

  @Test
  void text_has_one_spelling() {
    assertThat(Balance.parse("340282366920938463463374607431768211455")).isEqualTo(Balance.MAX);
    for (String wrong :
        new String[] {"", "01", "+1", "1 ", "340282366920938463463374607431768211456"}) {
      assertThatThrownBy(() -> Balance.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
