package dev.vitrine.crypto.bn254;

import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.curve.Wnaf;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp12;
import dev.vitrine.crypto.field.Fp2;
import dev.vitrine.crypto.pairing.Line;
import dev.vitrine.crypto.pairing.MillerPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The optimal ate pairing of alt_bn128 (Vercauteren 2010; Beuchat and others 2010), as a check of
 * products.
 */
public final class Bn254Pairing {
  /** The non-adjacent form of 6x + 2, lowest digit first. */
  private static final byte[] LOOP = loop();

  private final List<Point<Fp>> left = new ArrayList<>();
  private final List<Point<Fp2>> right = new ArrayList<>();

  /** A product of no pairings. */
  public Bn254Pairing() {}

  /** One more factor: affine points of G1 and of the group on the twist. */
  public void add(Point<Fp> p, Point<Fp2> q) {
    // A pairing with an identity is one.
    if (!p.isIdentity() && !q.isIdentity()) {
      left.add(p);
      right.add(q);
    }
  }

  /** Whether the product of all pairings is one. */
  public boolean isOne() {
    return left.isEmpty() || finalExponentiation(millerLoop()).sameAs(Bn254.TOWER.oneOfFp12());
  }

  private Fp12 millerLoop() {
    List<MillerPoint> walkers = new ArrayList<>(right.size());
    for (Point<Fp2> q : right) {
      walkers.add(new MillerPoint(q, Bn254.TOWER.one()));
    }
    int top = LOOP.length - 1;
    while (LOOP[top] == 0) {
      top--;
    }
    Fp12 f = Bn254.TOWER.oneOfFp12();
    for (int bit = top - 1; bit >= 0; bit--) {
      f = f.square();
      for (int i = 0; i < walkers.size(); i++) {
        f = times(f, walkers.get(i).twice(), i);
        if (LOOP[bit] != 0) {
          Point<Fp2> q = right.get(i);
          f = times(f, walkers.get(i).add(LOOP[bit] > 0 ? q : q.negate()), i);
        }
      }
    }
    for (int i = 0; i < walkers.size(); i++) {
      Point<Fp2> q1 = Bn254.frobenius(right.get(i));
      f = times(f, walkers.get(i).add(q1), i);
      f = times(f, walkers.get(i).add(Bn254.frobenius(q1).negate()), i);
    }
    return f;
  }

  private Fp12 times(Fp12 f, Line line, int i) {
    return line.timesOnTwistD(f, left.get(i).x(), left.get(i).y());
  }

  /**
   * Raises to (p^12 - 1)/r, times a number without a factor r (Fuentes-Castañeda, Knapp,
   * Rodríguez-Henríquez 2011, §5).
   */
  private static Fp12 finalExponentiation(Fp12 f) {
    Fp12 easy = f.conjugate().multiply(f.inverse());
    Fp12 m = easy.frobenius().frobenius().multiply(easy);
    // The hard part, written in exponents: 1 + 6x + 12x² + 12x³ + (4x + 6x² + 12x³)p + (6x + 6x² +
    // 12x³)p² + (-1 + 4x + 6x² + 12x³)p³.
    Fp12 mx2 = byX(m).cyclotomicSquare();
    Fp12 mx4 = mx2.cyclotomicSquare();
    Fp12 mx6 = mx4.multiply(mx2);
    Fp12 mxx6 = byX(mx6);
    Fp12 mxxx12 = byX(mxx6.cyclotomicSquare());
    Fp12 common = mxxx12.multiply(mxx6);
    Fp12 a = common.multiply(mx6);
    Fp12 b = common.multiply(mx4);
    Fp12 part0 = a.multiply(mxx6).multiply(m);
    Fp12 part1 = b.frobenius();
    Fp12 part2 = a.frobenius().frobenius();
    Fp12 part3 = b.multiply(m.conjugate()).frobenius().frobenius().frobenius();
    return part0.multiply(part1).multiply(part2).multiply(part3);
  }

  private static Fp12 byX(Fp12 m) {
    return m.cyclotomicPower(Bn254.X);
  }

  private static byte[] loop() {
    // 6x + 2 has 65 bits: the lower 64 here, the upper one below.
    byte[] number = new byte[9];
    long x = Bn254.X;
    long low = 6 * x + 2;
    for (int i = 0; i < 8; i++) {
      number[i] = (byte) (low >>> 8 * i);
    }
    number[8] = 1;
    return Wnaf.digits(number, 2);
  }
}
