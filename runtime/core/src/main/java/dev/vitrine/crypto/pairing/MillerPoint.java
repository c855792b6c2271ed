package dev.vitrine.crypto.pairing;

import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp2;

/**
 * The point that walks through Miller's loop, in homogeneous coordinates (x/z, y/z) on the twist
 * (Aranha and others 2011, "Faster explicit formulas for computing pairings over ordinary curves",
 * §4.3 with everything doubled, and Costello, Lange, Naehrig 2010, §5 for the addition).
 */
public final class MillerPoint {
  private final Fp2 coefficient;
  private Fp2 x;
  private Fp2 y;
  private Fp2 z;

  /**
   * Begins at a point.
   *
   * @param start affine, not the identity
   * @param one the one of its field
   */
  public MillerPoint(Point<Fp2> start, Fp2 one) {
    coefficient = start.curve().b();
    x = start.x();
    y = start.y();
    z = one;
  }

  /** Doubles this point, and answers the tangent. */
  public Line twice() {
    Fp2 product = x.multiply(y);
    Fp2 b = y.square();
    Fp2 c = z.square();
    Fp2 e = coefficient.multiply(c.times(3));
    Fp2 f = e.times(3);
    Fp2 h = y.add(z).square().subtract(b).subtract(c);
    Fp2 xx = x.square();
    Line tangent = new Line(e.subtract(b), xx.times(3), h.negate());
    Fp2 ee = e.square();
    x = product.multiply(b.subtract(f)).times(2);
    y = b.add(f).square().plus(ee, -12);
    z = b.multiply(h).times(4);
    return tangent;
  }

  /** Adds an affine point, and answers the line through both. */
  public Line add(Point<Fp2> other) {
    Fp2 theta = y.subtract(other.y().multiply(z));
    Fp2 lambda = x.subtract(other.x().multiply(z));
    Line line =
        new Line(
            theta.multiply(other.x()).subtract(lambda.multiply(other.y())), theta.negate(), lambda);
    Fp2 d = lambda.square();
    Fp2 e = lambda.multiply(d);
    Fp2 g = x.multiply(d);
    Fp2 h = e.add(z.multiply(theta.square())).plus(g, -2);
    x = lambda.multiply(h);
    y = theta.multiply(g.subtract(h)).subtract(e.multiply(y));
    z = z.multiply(e);
    return line;
  }
}
