package dev.vitrine.crypto.bn254;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.crypto.curve.Multiplication;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;
import dev.vitrine.crypto.field.PrimeField;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Membership by Frobenius against multiplication by r, and the pairing's laws. */
class Bn254GroupsTest {
  private static final PrimeField FIELD = Bn254.FIELD;
  private static final BigInteger R = Bn254.SCALARS.modulus();

  /** The twist has (2p - r)·r points (EIP-197). */
  private static final BigInteger COFACTOR = FIELD.modulus().shiftLeft(1).subtract(R);

  private final Random random = new Random(254);

  private static byte[] littleEndian(BigInteger number) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) {
      bytes[i] = number.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  private Point<Fp2> anyOfTwist() {
    while (true) {
      Fp2 x =
          new Fp2(
              FIELD.element(new BigInteger(254, random)),
              FIELD.element(new BigInteger(254, random)));
      Fp2 y = Bn254.TWIST.rightSide(x).squareRoot();
      if (y != null) {
        return Bn254.TWIST.point(x, y);
      }
    }
  }

  @Test
  void membershipIsHavingOrderR() {
    for (int i = 0; i < 10; i++) {
      Point<Fp2> any = anyOfTwist();
      assertThat(Bn254.isInG2(any)).isFalse();
      Point<Fp2> small = Multiplication.multiply(any, littleEndian(R)).affine();
      assertThat(small.isIdentity()).isFalse();
      assertThat(Bn254.isInG2(small)).as("of the cofactor's order").isFalse();
      Point<Fp2> member = Multiplication.multiply(any, littleEndian(COFACTOR)).affine();
      assertThat(Multiplication.multiply(member, littleEndian(R)).isIdentity()).isTrue();
      assertThat(Bn254.isInG2(member)).isTrue();
      assertThat(Bn254.isInG2(member.add(small).affine())).isFalse();
    }
  }

  @Test
  void thePairingIsBilinearAndNotTrivial() {
    Point<Fp> p = Bn254.G1.point(FIELD.element(1), FIELD.element(2));
    Point<Fp2> q = Multiplication.multiply(anyOfTwist(), littleEndian(COFACTOR)).affine();
    for (int i = 0; i < 4; i++) {
      BigInteger a = new BigInteger(250, random);
      BigInteger b = new BigInteger(250, random);
      Point<Fp> ap = Multiplication.multiply(p, littleEndian(a)).affine();
      Point<Fp2> bq = Multiplication.multiply(q, littleEndian(b)).affine();
      Point<Fp> abp = Multiplication.multiply(p, littleEndian(a.multiply(b).mod(R))).affine();
      Bn254Pairing equal = new Bn254Pairing();
      equal.add(ap, bq);
      equal.add(abp.negate(), q);
      assertThat(equal.isOne()).isTrue();
      Bn254Pairing other = new Bn254Pairing();
      other.add(ap, bq);
      other.add(abp, q);
      assertThat(other.isOne()).isFalse();
    }
    Bn254Pairing alone = new Bn254Pairing();
    alone.add(p, q);
    assertThat(alone.isOne()).isFalse();
    assertThat(new Bn254Pairing().isOne()).isTrue();
  }
}
