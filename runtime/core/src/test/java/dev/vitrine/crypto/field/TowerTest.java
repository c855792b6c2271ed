package dev.vitrine.crypto.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The extensions, by the laws that their operations must obey. */
class TowerTest {
  private final Random random = new Random(12);

  static Stream<Tower> towers() {
    return Stream.of(
        dev.vitrine.crypto.bn254.Bn254.TOWER, dev.vitrine.crypto.bls12381.Bls12381Curves.TOWER);
  }

  private Fp fp(Tower tower) {
    return tower.field().element(new BigInteger(tower.field().modulus().bitLength(), random));
  }

  private Fp2 fp2(Tower tower) {
    return new Fp2(fp(tower), fp(tower));
  }

  private Fp6 fp6(Tower tower) {
    return new Fp6(tower, fp2(tower), fp2(tower), fp2(tower));
  }

  private Fp12 fp12(Tower tower) {
    return new Fp12(fp6(tower), fp6(tower));
  }

  private static Fp12 power(Fp12 base, BigInteger exponent) {
    Fp12 power = base;
    for (int bit = exponent.bitLength() - 2; bit >= 0; bit--) {
      power = power.square();
      if (exponent.testBit(bit)) {
        power = power.multiply(base);
      }
    }
    return power;
  }

  @ParameterizedTest
  @MethodSource("towers")
  void productsAreAssociativeAndHaveInverses(Tower tower) {
    for (int i = 0; i < 20; i++) {
      Fp12 a = fp12(tower);
      Fp12 b = fp12(tower);
      Fp12 c = fp12(tower);
      assertThat(a.multiply(b).multiply(c).sameAs(a.multiply(b.multiply(c)))).isTrue();
      assertThat(a.square().sameAs(a.multiply(a))).isTrue();
      assertThat(a.multiply(a.inverse()).sameAs(tower.oneOfFp12())).isTrue();
      assertThat(a.sameAs(b)).isFalse();
      Fp2 x = fp2(tower);
      Fp2 y = fp2(tower);
      assertThat(x.square().sameAs(x.multiply(x))).isTrue();
      assertThat(x.multiply(x.inverse()).sameAs(tower.one())).isTrue();
      assertThat(tower.timesXi(x).sameAs(tower.xi().multiply(x))).isTrue();
      assertThat(x.plus(y, 3).sameAs(x.add(y).add(y).add(y))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("towers")
  void linesAreSparseElements(Tower tower) {
    Fp2 none = tower.zero();
    Fp12 a = fp12(tower);
    Fp2 x = fp2(tower);
    Fp2 y = fp2(tower);
    Fp2 z = fp2(tower);
    Fp12 lineM = new Fp12(new Fp6(tower, x, y, none), new Fp6(tower, none, z, none));
    Fp12 lineD = new Fp12(new Fp6(tower, x, none, none), new Fp6(tower, y, z, none));
    assertThat(a.multiplyByLineM(x, y, z).sameAs(a.multiply(lineM))).isTrue();
    assertThat(a.multiplyByLineD(x, y, z).sameAs(a.multiply(lineD))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("towers")
  void frobeniusIsThePowerP(Tower tower) {
    Fp12 a = fp12(tower);
    BigInteger p = tower.field().modulus();
    assertThat(a.frobenius().sameAs(power(a, p))).isTrue();
    Fp12 six = a;
    for (int i = 0; i < 6; i++) {
      six = six.frobenius();
    }
    assertThat(six.sameAs(a.conjugate())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("towers")
  void theCyclotomicSubgroupHasShorterWays(Tower tower) {
    Fp12 a = fp12(tower);
    Fp12 easy = a.conjugate().multiply(a.inverse());
    Fp12 m = easy.frobenius().frobenius().multiply(easy);
    Fp12 one = m;
    Fp12 other = m;
    for (int i = 0; i < 300; i++) {
      one = one.cyclotomicSquare();
      other = other.square();
    }
    assertThat(one.sameAs(other)).as("300 squarings in a row").isTrue();
    for (long exponent : new long[] {1, 2, 3, 5, 0x7fffffffffffffffL, 0xd201000000010000L, -1}) {
      BigInteger number = new BigInteger(Long.toUnsignedString(exponent));
      assertThat(m.cyclotomicPower(exponent).sameAs(power(m, number))).as("%s", number).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("towers")
  void squareRootsInTheQuadraticExtension(Tower tower) {
    PrimeField field = tower.field();
    Fp zero = field.zero();
    List<Fp2> special =
        List.of(
            tower.zero(),
            tower.one(),
            tower.one().negate(),
            new Fp2(zero, field.one()),
            new Fp2(zero, fp(tower)),
            new Fp2(fp(tower), zero),
            new Fp2(field.element(2), zero),
            new Fp2(field.element(-2), zero),
            new Fp2(field.element(3), zero));
    for (Fp2 a : special) {
      checkRoot(a.square());
      checkRoot(a);
    }
    for (int i = 0; i < 20; i++) {
      Fp2 a = fp2(tower);
      checkRoot(a.square());
      // ξ is no square in either tower.
      assertThat(a.square().multiply(tower.xi()).squareRoot()).isNull();
    }
  }

  /** A root where there is one; where there is none, the power (p² - 1)/2 is -1 (Euler). */
  private static void checkRoot(Fp2 value) {
    Fp2 root = value.squareRoot();
    if (root != null) {
      assertThat(root.square().sameAs(value)).isTrue();
    } else {
      BigInteger p = value.c0().field().modulus();
      Fp2 power = value.power(p.multiply(p).shiftRight(1));
      assertThat(power.isZero()).isFalse();
      assertThat(power.add(power.square()).isZero()).isTrue();
    }
  }
}
