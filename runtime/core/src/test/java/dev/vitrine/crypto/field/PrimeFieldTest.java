package dev.vitrine.crypto.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic modulo each prime that is used, against {@link BigInteger}. */
class PrimeFieldTest {
  private static BigInteger number(Fp element) {
    return new BigInteger(1, element.toBigEndian());
  }

  private static List<BigInteger> samples(BigInteger p, Random random) {
    List<BigInteger> samples = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      samples.add(BigInteger.valueOf(i));
      samples.add(p.subtract(BigInteger.valueOf(i + 1)));
      samples.add(p.shiftRight(1).add(BigInteger.valueOf(i - 1)));
      samples.add(BigInteger.ONE.shiftLeft(28 * i + 27).mod(p));
      samples.add(BigInteger.ONE.shiftLeft(28 * (i + 5)).subtract(BigInteger.ONE).mod(p));
    }
    for (int i = 0; i < 20; i++) {
      samples.add(new BigInteger(p.bitLength(), random).mod(p));
    }
    return samples;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47,32",
    "30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001,32",
    "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f,32",
    "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141,32",
    "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff,32",
    "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551,32",
    "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab,48"
  })
  void agreesWithBigInteger(String hex, int length) {
    PrimeField field = PrimeField.of(hex, length);
    BigInteger p = field.modulus();
    Random random = new Random(length);
    List<BigInteger> samples = samples(p, random);
    for (BigInteger a : samples) {
      Fp x = field.element(a);
      assertThat(number(x)).isEqualTo(a);
      assertThat(x.isZero()).isEqualTo(a.signum() == 0);
      assertThat(x.isOdd()).isEqualTo(a.testBit(0));
      assertThat(x.isUpperHalf()).isEqualTo(a.compareTo(p.shiftRight(1)) > 0);
      assertThat(number(x.negate())).isEqualTo(a.negate().mod(p));
      assertThat(number(x.square())).isEqualTo(a.multiply(a).mod(p));
      assertThat(number(x.inverse()))
          .isEqualTo(a.signum() == 0 ? BigInteger.ZERO : a.modInverse(p));
      assertThat(field.fromBigEndian(x.toBigEndian(), 0).sameAs(x)).isTrue();
      assertThat(field.fromLittleEndian(x.toLittleEndian(), 0).sameAs(x)).isTrue();
      if (p.testBit(1)) {
        Fp root = x.square().squareRoot();
        assertThat(root.sameAs(x) || root.sameAs(x.negate())).isTrue();
        assertThat(x.squareRoot() == null)
            .isEqualTo(a.modPow(p.shiftRight(1), p).equals(p.subtract(BigInteger.ONE)));
      }
      for (BigInteger b : samples) {
        Fp y = field.element(b);
        assertThat(number(x.add(y))).isEqualTo(a.add(b).mod(p));
        assertThat(number(x.subtract(y))).isEqualTo(a.subtract(b).mod(p));
        assertThat(number(x.multiply(y))).isEqualTo(a.multiply(b).mod(p));
        assertThat(x.sameAs(y)).isEqualTo(a.equals(b));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47,32",
    "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f,32",
    "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab,48"
  })
  void longChainsOfSumsStayInBounds(String hex, int length) {
    PrimeField field = PrimeField.of(hex, length);
    BigInteger p = field.modulus();
    Random random = new Random(7);
    BigInteger a = p.subtract(BigInteger.ONE);
    BigInteger b = p.shiftRight(1);
    Fp x = field.element(a);
    Fp y = field.element(b);
    for (int i = 0; i < 20000; i++) {
      int factor = random.nextInt(33) - 16;
      BigInteger sum = a.add(b.multiply(BigInteger.valueOf(factor))).mod(p);
      Fp result = x.plus(y, factor);
      a = b;
      x = y;
      b = sum;
      y = result;
      long[] limbs = result.limbs();
      for (int limb = 0; limb < limbs.length - 1; limb++) {
        assertThat(Math.abs(limbs[limb])).isLessThan((1L << 27) + 64);
      }
      BigInteger value = BigInteger.ZERO;
      for (int limb = limbs.length - 1; limb >= 0; limb--) {
        value = value.shiftLeft(28).add(BigInteger.valueOf(limbs[limb]));
      }
      assertThat(value.abs()).isLessThan(p.multiply(BigInteger.valueOf(5)));
      if (i % 50 == 0) {
        assertThat(number(y)).isEqualTo(b);
        assertThat(number(x.sumOfProducts(y, y, y))).isEqualTo(a.add(b).multiply(b).mod(p));
        assertThat(number(x.differenceOfProducts(x, y, y)))
            .isEqualTo(a.multiply(a).subtract(b.multiply(b)).mod(p));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47,32",
    "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab,48"
  })
  void numbersNotBelowThePrimeAreNoElements(String hex, int length) {
    PrimeField field = PrimeField.of(hex, length);
    byte[] bytes = new byte[length + 3];
    byte[] prime = field.modulus().toByteArray();
    System.arraycopy(prime, 0, bytes, 3 + length - prime.length, prime.length);
    assertThat(field.fromBigEndian(bytes, 3)).as("p").isNull();
    assertThat(field.wrapping(bytes, 3).isZero()).isTrue();
    bytes[length + 2]--;
    assertThat(field.fromBigEndian(bytes, 3)).as("p - 1").isNotNull();
    bytes[3]++;
    assertThat(field.fromBigEndian(bytes, 3)).isNull();
    java.util.Arrays.fill(bytes, (byte) -1);
    assertThat(field.fromBigEndian(bytes, 3)).isNull();
    assertThat(number(field.wrapping(bytes, 3)))
        .isEqualTo(
            BigInteger.ONE.shiftLeft(8 * length).subtract(BigInteger.ONE).mod(field.modulus()));
  }
}
