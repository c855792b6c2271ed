package dev.vitrine.crypto;

import dev.vitrine.crypto.bls12381.Bls12381Curves;
import dev.vitrine.crypto.bls12381.Bls12381Pairing;
import dev.vitrine.crypto.bls12381.FormatG1;
import dev.vitrine.crypto.bls12381.FormatG2;
import dev.vitrine.crypto.bls12381.MapToCurve;
import dev.vitrine.crypto.bls12381.PointFormat;
import dev.vitrine.crypto.curve.Multiplication;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Element;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The computing part of the BLS12-381 host functions (docs/spec/vm.md §7.4.5, NEP-488). The caller
 * has made sure that the input is a whole number of elements. The answer is null where some element
 * is invalid and the host function answers 1.
 */
public final class Bls12381 {
  /** Bytes of an element of {@link #p1Sum}: sign, point. */
  public static final int P1_SUM_ELEMENT = 97;

  /** Bytes of an element of {@link #p2Sum}: sign, point. */
  public static final int P2_SUM_ELEMENT = 193;

  /** Bytes of an element of {@link #g1Multiexp}: point, scalar. */
  public static final int G1_MULTIEXP_ELEMENT = 128;

  /** Bytes of an element of {@link #g2Multiexp}: point, scalar. */
  public static final int G2_MULTIEXP_ELEMENT = 224;

  /** Bytes of an element of {@link #mapFpToG1} and {@link #p1Decompress}. */
  public static final int FP_ELEMENT = 48;

  /** Bytes of an element of {@link #mapFp2ToG2} and {@link #p2Decompress}. */
  public static final int FP2_ELEMENT = 96;

  /** Bytes of an element of {@link #pairingCheck}: a point of each group. */
  public static final int PAIRING_ELEMENT = 288;

  /** What {@link #pairingCheck} answers. */
  public enum PairingVerdict {
    /** The product is one; the host function answers 0. */
    ONE(0),
    /** Some point is invalid; the host function answers 1. */
    INVALID(1),
    /** The product is something else; the host function answers 2. */
    OTHER(2);

    private final int code;

    PairingVerdict(int code) {
      this.code = code;
    }

    /** The answer of the host function. */
    public int code() {
      return code;
    }
  }

  private static final int SCALAR = 32;

  private Bls12381() {}

  /**
   * The sum of points of the curve, each taken away where its sign is 1; they need not be in G1.
   *
   * @param notInGroupFix accept the points (0, ±2), which the reference's library reports as not in
   *     the group (parameter bls12381_not_in_group_fix)
   */
  public static byte[] p1Sum(byte[] input, boolean notInGroupFix) {
    return sum(FormatG1.INSTANCE, input, notInGroupFix);
  }

  /**
   * The sum of points of the twist, each taken away where its sign is 1; they need not be in G2.
   */
  public static byte[] p2Sum(byte[] input, boolean notInGroupFix) {
    return sum(FormatG2.INSTANCE, input, notInGroupFix);
  }

  /** The sum of points of G1 times their scalars, which are little-endian and of any size. */
  public static byte[] g1Multiexp(byte[] input) {
    return multiexp(FormatG1.INSTANCE, Bls12381Curves::isInG1, input);
  }

  /** The sum of points of G2 times their scalars, which are little-endian and of any size. */
  public static byte[] g2Multiexp(byte[] input) {
    return multiexp(FormatG2.INSTANCE, Bls12381Curves::isInG2, input);
  }

  /** Points of the curve without their compression; they need not be in G1. */
  public static byte[] p1Decompress(byte[] input, boolean notInGroupFix) {
    return decompress(FormatG1.INSTANCE, input, notInGroupFix);
  }

  /** Points of the twist without their compression; they need not be in G2. */
  public static byte[] p2Decompress(byte[] input, boolean notInGroupFix) {
    return decompress(FormatG2.INSTANCE, input, notInGroupFix);
  }

  /** The points of G1 that belong to elements of the field. */
  public static byte[] mapFpToG1(byte[] input) {
    byte[] out = new byte[2 * input.length];
    for (int at = 0; at < input.length; at += FP_ELEMENT) {
      Fp u = FormatG1.INSTANCE.coordinate(input, at);
      if (u == null) {
        return null;
      }
      FormatG1.INSTANCE.write(MapToCurve.toG1(u), out, 2 * at);
    }
    return out;
  }

  /** The points of G2 that belong to elements of the quadratic extension. */
  public static byte[] mapFp2ToG2(byte[] input) {
    byte[] out = new byte[2 * input.length];
    for (int at = 0; at < input.length; at += FP2_ELEMENT) {
      Fp2 u = FormatG2.INSTANCE.coordinate(input, at);
      if (u == null) {
        return null;
      }
      FormatG2.INSTANCE.write(MapToCurve.toG2(u), out, 2 * at);
    }
    return out;
  }

  /** Whether the product of the pairings is one. */
  public static PairingVerdict pairingCheck(byte[] input) {
    Bls12381Pairing pairing = new Bls12381Pairing();
    for (int at = 0; at < input.length; at += PAIRING_ELEMENT) {
      Point<Fp> p = FormatG1.INSTANCE.read(input, at);
      if (p == null || !Bls12381Curves.isInG1(p)) {
        return PairingVerdict.INVALID;
      }
      Point<Fp2> q = FormatG2.INSTANCE.read(input, at + FormatG1.INSTANCE.length());
      if (q == null || !Bls12381Curves.isInG2(q)) {
        return PairingVerdict.INVALID;
      }
      pairing.add(p, q);
    }
    return pairing.isOne() ? PairingVerdict.ONE : PairingVerdict.OTHER;
  }

  private static <E extends Element<E>> byte[] sum(
      PointFormat<E> format, byte[] input, boolean notInGroupFix) {
    Point<E> sum = format.curve().identity();
    for (int at = 0; at < input.length; at += 1 + format.length()) {
      int sign = input[at];
      Point<E> point = format.read(input, at + 1);
      if (isRefused(point, notInGroupFix) || (sign != 0 && sign != 1)) {
        return null;
      }
      sum = sum.add(sign == 0 ? point : point.negate());
    }
    return encode(format, sum);
  }

  private static <E extends Element<E>> byte[] multiexp(
      PointFormat<E> format, Predicate<Point<E>> isInGroup, byte[] input) {
    List<Point<E>> points = new ArrayList<>();
    List<byte[]> scalars = new ArrayList<>();
    int element = format.length() + SCALAR;
    for (int at = 0; at < input.length; at += element) {
      Point<E> point = format.read(input, at);
      if (point == null || !isInGroup.test(point)) {
        return null;
      }
      if (!point.isIdentity()) {
        points.add(point);
        scalars.add(Arrays.copyOfRange(input, at + format.length(), at + element));
      }
    }
    return encode(
        format, points.isEmpty() ? format.curve().identity() : Multiplication.sum(points, scalars));
  }

  private static <E extends Element<E>> byte[] decompress(
      PointFormat<E> format, byte[] input, boolean notInGroupFix) {
    byte[] out = new byte[2 * input.length];
    for (int at = 0; at < input.length; at += format.compressedLength()) {
      Point<E> point = format.readCompressed(input, at);
      if (isRefused(point, notInGroupFix)) {
        return null;
      }
      format.write(point, out, 2 * at);
    }
    return out;
  }

  private static <E extends Element<E>> boolean isRefused(Point<E> point, boolean notInGroupFix) {
    return point == null || (!notInGroupFix && !point.isIdentity() && point.x().isZero());
  }

  private static <E extends Element<E>> byte[] encode(PointFormat<E> format, Point<E> point) {
    byte[] out = new byte[format.length()];
    format.write(point, out, 0);
    return out;
  }
}
