package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp12;
import dev.vitrine.crypto.field.Fp2;
import dev.vitrine.crypto.pairing.Line;
import dev.vitrine.crypto.pairing.MillerPoint;
import java.util.ArrayList;
import java.util.List;

/** The optimal ate pairing of BLS12-381 (Vercauteren 2010), as a check of products. */
public final class Bls12381Pairing {
  private final List<Point<Fp>> left = new ArrayList<>();
  private final List<Point<Fp2>> right = new ArrayList<>();

  /** A product of no pairings. */
  public Bls12381Pairing() {}

  /** One more factor: affine points of G1 and G2. */
  public void add(Point<Fp> p, Point<Fp2> q) {
    // A pairing with an identity is one.
    if (!p.isIdentity() && !q.isIdentity()) {
      left.add(p);
      right.add(q);
    }
  }

  /** Whether the product of all pairings is one. */
  public boolean isOne() {
    return left.isEmpty()
        || finalExponentiation(millerLoop()).sameAs(Bls12381Curves.TOWER.oneOfFp12());
  }

  /**
   * The loop over -x instead of x, without the inversion that makes up for it: of a product that is
   * one the inverse is one too.
   */
  private Fp12 millerLoop() {
    List<MillerPoint> walkers = new ArrayList<>(right.size());
    for (Point<Fp2> q : right) {
      walkers.add(new MillerPoint(q, Bls12381Curves.TOWER.one()));
    }
    Fp12 f = Bls12381Curves.TOWER.oneOfFp12();
    for (int bit = 62; bit >= 0; bit--) {
      f = f.square();
      boolean addition = (Bls12381Curves.MINUS_X >>> bit & 1) != 0;
      for (int i = 0; i < walkers.size(); i++) {
        f = times(f, walkers.get(i).twice(), i);
        if (addition) {
          f = times(f, walkers.get(i).add(right.get(i)), i);
        }
      }
    }
    return f;
  }

  private Fp12 times(Fp12 f, Line line, int i) {
    return line.timesOnTwistM(f, left.get(i).x(), left.get(i).y());
  }

  /**
   * Raises to 3·(p^12 - 1)/r: the hard part is (x - 1)²(x + p)(x² + p² - 1) + 3 (Hayashida,
   * Hayasaka, Teruya 2020, §4).
   */
  private static Fp12 finalExponentiation(Fp12 f) {
    Fp12 easy = f.conjugate().multiply(f.inverse());
    Fp12 m = easy.frobenius().frobenius().multiply(easy);
    Fp12 a = byXMinusOne(byXMinusOne(m));
    Fp12 b = byX(a).multiply(a.frobenius());
    Fp12 c = byX(byX(b)).multiply(b.frobenius().frobenius()).multiply(b.conjugate());
    return c.multiply(m.cyclotomicSquare()).multiply(m);
  }

  private static Fp12 byX(Fp12 m) {
    return m.cyclotomicPower(Bls12381Curves.MINUS_X).conjugate();
  }

  private static Fp12 byXMinusOne(Fp12 m) {
    return byX(m).multiply(m.conjugate());
  }
}
