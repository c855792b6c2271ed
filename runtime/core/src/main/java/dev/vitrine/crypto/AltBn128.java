package dev.vitrine.crypto;

import dev.vitrine.crypto.bn254.Bn254;
import dev.vitrine.crypto.bn254.Bn254Pairing;
import dev.vitrine.crypto.bn254.Bn254Reader;
import dev.vitrine.crypto.curve.Multiplication;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;
import java.util.ArrayList;
import java.util.List;

/**
 * The computing part of the alt_bn128 host functions (docs/spec/vm.md §7.4.4; EIP-196, EIP-197 with
 * other encodings). The caller has made sure that the input is a whole number of elements; an
 * invalid element gives its reason, without the kind of error.
 */
public final class AltBn128 {
  /** Bytes of an element of {@link #g1Sum}: sign, point. */
  public static final int SUM_ELEMENT = 65;

  /** Bytes of an element of {@link #g1Multiexp}: point, scalar. */
  public static final int MULTIEXP_ELEMENT = 96;

  /** Bytes of an element of {@link #pairingCheck}: a point of each group. */
  public static final int PAIRING_ELEMENT = 192;

  private AltBn128() {}

  /** The sum of the points, each taken away where its sign is 1. */
  public static Checked<byte[]> g1Sum(byte[] input) {
    Bn254Reader in = new Bn254Reader(input);
    Point<Fp> sum = Bn254.G1.identity();
    while (in.hasMore()) {
      boolean minus = in.bool();
      Point<Fp> point = in.g1();
      if (in.reason() != null) {
        return Checked.invalid(in.reason());
      }
      sum = sum.add(minus ? point.negate() : point);
    }
    return Checked.valid(encode(sum));
  }

  /** The sum of the points times their scalars. */
  public static Checked<byte[]> g1Multiexp(byte[] input) {
    Bn254Reader in = new Bn254Reader(input);
    List<Point<Fp>> points = new ArrayList<>();
    List<byte[]> scalars = new ArrayList<>();
    while (in.hasMore()) {
      Point<Fp> point = in.g1();
      byte[] scalar = in.reason() == null ? in.scalar() : null;
      if (in.reason() != null) {
        return Checked.invalid(in.reason());
      }
      if (!point.isIdentity()) {
        points.add(point);
        scalars.add(scalar);
      }
    }
    return Checked.valid(
        encode(points.isEmpty() ? Bn254.G1.identity() : Multiplication.sum(points, scalars)));
  }

  /** Whether the product of the pairings is one. */
  public static Checked<Boolean> pairingCheck(byte[] input) {
    Bn254Reader in = new Bn254Reader(input);
    Bn254Pairing pairing = new Bn254Pairing();
    while (in.hasMore()) {
      Point<Fp> p = in.g1();
      Point<Fp2> q = in.reason() == null ? in.g2() : null;
      if (in.reason() != null) {
        return Checked.invalid(in.reason());
      }
      pairing.add(p, q);
    }
    return Checked.valid(pairing.isOne());
  }

  private static byte[] encode(Point<Fp> point) {
    byte[] bytes = new byte[64];
    if (!point.isIdentity()) {
      Point<Fp> affine = point.affine();
      System.arraycopy(affine.x().toLittleEndian(), 0, bytes, 0, 32);
      System.arraycopy(affine.y().toLittleEndian(), 0, bytes, 32, 32);
    }
    return bytes;
  }
}
