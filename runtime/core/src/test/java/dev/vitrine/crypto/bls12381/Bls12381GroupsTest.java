package dev.vitrine.crypto.bls12381;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.crypto.curve.Multiplication;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Element;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;
import dev.vitrine.crypto.field.PrimeField;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Membership by endomorphisms against multiplication by r, and the pairing's laws. */
class Bls12381GroupsTest {
  private static final PrimeField FIELD = Bls12381Curves.FIELD;
  private static final BigInteger R =
      new BigInteger("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001", 16);

  /** The cofactors; from draft-irtf-cfrg-pairing-friendly-curves §4.2.1. */
  private static final BigInteger H1 = new BigInteger("396c8c005555e1568c00aaab0000aaab", 16);

  private final Random random = new Random(381);

  static byte[] littleEndian(BigInteger number, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = number.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  private static <E extends Element<E>> boolean hasOrderR(Point<E> point) {
    return Multiplication.multiply(point, littleEndian(R, 32)).isIdentity();
  }

  private Point<Fp> anyOfE1() {
    while (true) {
      Fp x = FIELD.element(new BigInteger(381, random));
      Fp y = Bls12381Curves.G1.rightSide(x).squareRoot();
      if (y != null) {
        return Bls12381Curves.G1.point(x, y);
      }
    }
  }

  private Point<Fp2> anyOfE2() {
    while (true) {
      Fp2 x =
          new Fp2(
              FIELD.element(new BigInteger(381, random)),
              FIELD.element(new BigInteger(381, random)));
      Fp2 y = Bls12381Curves.TWIST.rightSide(x).squareRoot();
      if (y != null) {
        return Bls12381Curves.TWIST.point(x, y);
      }
    }
  }

  @Test
  void membershipOfG1IsHavingOrderR() {
    for (int i = 0; i < 10; i++) {
      Point<Fp> any = anyOfE1();
      assertThat(Bls12381Curves.isInG1(any)).isEqualTo(hasOrderR(any)).isFalse();
      Point<Fp> small = Multiplication.multiply(any, littleEndian(R, 32)).affine();
      assertThat(Bls12381Curves.isInG1(small)).as("of the cofactor's order").isFalse();
      Point<Fp> member = Multiplication.multiply(any, littleEndian(H1, 16)).affine();
      assertThat(Bls12381Curves.isInG1(member)).isEqualTo(hasOrderR(member)).isTrue();
      assertThat(Bls12381Curves.isInG1(member.add(small).affine())).isFalse();
      Point<Fp> cleared = Bls12381Curves.clearCofactorG1(any).affine();
      assertThat(Bls12381Curves.isInG1(cleared)).isTrue();
    }
    Point<Fp> two = Bls12381Curves.G1.point(FIELD.zero(), FIELD.element(2));
    assertThat(Bls12381Curves.isInG1(two)).as("(0, 2) has order 3").isFalse();
    assertThat(Bls12381Curves.isInG1(Bls12381Curves.G1.identity())).isTrue();
  }

  @Test
  void membershipOfG2IsHavingOrderR() {
    for (int i = 0; i < 10; i++) {
      Point<Fp2> any = anyOfE2();
      assertThat(Bls12381Curves.isInG2(any)).isEqualTo(hasOrderR(any)).isFalse();
      Point<Fp2> small = Multiplication.multiply(any, littleEndian(R, 32)).affine();
      assertThat(Bls12381Curves.isInG2(small)).as("of the cofactor's order").isFalse();
      Point<Fp2> member = Bls12381Curves.clearCofactorG2(any).affine();
      assertThat(Bls12381Curves.isInG2(member)).isEqualTo(hasOrderR(member)).isTrue();
      assertThat(Bls12381Curves.isInG2(member.add(small).affine())).isFalse();
    }
    assertThat(Bls12381Curves.isInG2(Bls12381Curves.TWIST.identity())).isTrue();
  }

  @Test
  void thePairingIsBilinearAndNotTrivial() {
    Point<Fp> p = Bls12381Curves.clearCofactorG1(anyOfE1()).affine();
    Point<Fp2> q = Bls12381Curves.clearCofactorG2(anyOfE2()).affine();
    for (int i = 0; i < 4; i++) {
      BigInteger a = new BigInteger(254, random);
      BigInteger b = new BigInteger(254, random);
      Point<Fp> ap = Multiplication.multiply(p, littleEndian(a, 32)).affine();
      Point<Fp2> bq = Multiplication.multiply(q, littleEndian(b, 32)).affine();
      BigInteger product = a.multiply(b).mod(R);
      Point<Fp> abp = Multiplication.multiply(p, littleEndian(product, 32)).affine();
      Bls12381Pairing equal = new Bls12381Pairing();
      equal.add(ap, bq);
      equal.add(abp.negate(), q);
      assertThat(equal.isOne()).isTrue();
      Bls12381Pairing other = new Bls12381Pairing();
      other.add(ap, bq);
      other.add(abp, q);
      assertThat(other.isOne()).isFalse();
    }
    Bls12381Pairing alone = new Bls12381Pairing();
    alone.add(p, q);
    assertThat(alone.isOne()).isFalse();
    Bls12381Pairing withIdentities = new Bls12381Pairing();
    withIdentities.add(Bls12381Curves.G1.identity(), q);
    withIdentities.add(p, Bls12381Curves.TWIST.identity());
    assertThat(withIdentities.isOne()).isTrue();
    assertThat(new Bls12381Pairing().isOne()).isTrue();
  }

  @Test
  void additionHasNoExceptions() {
    Point<Fp2> q = anyOfE2();
    Point<Fp2> twice = q.twice();
    assertThat(q.add(q).sameAs(twice)).isTrue();
    assertThat(q.add(q.negate()).isIdentity()).isTrue();
    assertThat(twice.add(q.negate()).sameAs(q)).isTrue();
    assertThat(twice.add(twice).sameAs(twice.twice())).isTrue();
    assertThat(twice.add(twice.affine().negate()).isIdentity()).isTrue();
    assertThat(q.add(Bls12381Curves.TWIST.identity()).sameAs(q)).isTrue();
    assertThat(Bls12381Curves.TWIST.identity().add(q).sameAs(q)).isTrue();
    assertThat(Bls12381Curves.TWIST.identity().twice().isIdentity()).isTrue();
    assertThat(q.sameAs(Bls12381Curves.TWIST.identity())).isFalse();
  }
}
