package dev.vitrine.crypto.bn254;

import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;

/**
 * Reads the elements that contracts hand over, all numbers little-endian (docs/spec/vm.md §7.4.4).
 * After the first invalid one, which is remembered, all answers are null.
 */
public final class Bn254Reader {
  private static final int NUMBER = 32;
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private final byte[] in;
  private int at;
  private String reason;

  /** Reads these bytes from their beginning. */
  public Bn254Reader(byte[] in) {
    this.in = in;
  }

  /** Whether bytes are left. */
  public boolean hasMore() {
    return at < in.length;
  }

  /**
   * What was invalid, as {@code what: [bytes in upper-case hexadecimal]}; null while nothing was.
   */
  public String reason() {
    return reason;
  }

  /** Reads a byte that is 0 or 1; 1 is true. */
  public boolean bool() {
    int value = in[at];
    if (value != 0 && value != 1) {
      refuse("invalid bool", at, 1);
    }
    at++;
    return value == 1;
  }

  /** Reads a number below r, and answers its bytes. */
  public byte[] scalar() {
    if (Bn254.SCALARS.fromLittleEndian(in, at) == null) {
      return refuse("invalid fr", at, NUMBER);
    }
    byte[] scalar = new byte[NUMBER];
    System.arraycopy(in, at, scalar, 0, NUMBER);
    at += NUMBER;
    return scalar;
  }

  private Fp coordinate() {
    Fp value = reason == null ? Bn254.FIELD.fromLittleEndian(in, at) : null;
    if (value == null) {
      return refuse("invalid fq", at, NUMBER);
    }
    at += NUMBER;
    return value;
  }

  private Fp2 coordinate2() {
    Fp real = coordinate();
    Fp imaginary = coordinate();
    return reason == null ? new Fp2(real, imaginary) : null;
  }

  /** Reads a point of G1; zeros are the identity. */
  public Point<Fp> g1() {
    int start = at;
    Fp x = coordinate();
    Fp y = coordinate();
    if (reason != null) {
      return null;
    }
    if (x.isZero() && y.isZero()) {
      return Bn254.G1.identity();
    }
    Point<Fp> point = Bn254.G1.point(x, y);
    return point != null ? point : refuse("invalid g1", start, 2 * NUMBER);
  }

  /** Reads a point of the group on the twist; zeros are the identity. */
  public Point<Fp2> g2() {
    int start = at;
    Fp2 x = coordinate2();
    Fp2 y = coordinate2();
    if (reason != null) {
      return null;
    }
    if (x.isZero() && y.isZero()) {
      return Bn254.TWIST.identity();
    }
    Point<Fp2> point = Bn254.TWIST.point(x, y);
    return point != null && Bn254.isInG2(point) ? point : refuse("invalid g2", start, 4 * NUMBER);
  }

  /**
   * Remembers the first reason. The list of bytes has no leading zeros, as Rust's {@code {:X?}}
   * prints it.
   */
  private <T> T refuse(String what, int from, int length) {
    if (reason == null) {
      StringBuilder text = new StringBuilder(what).append(": [");
      for (int i = 0; i < length; i++) {
        int value = in[from + i] & 255;
        text.append(i == 0 ? "" : ", ");
        if (value > 15) {
          text.append(HEX[value >> 4]);
        }
        text.append(HEX[value & 15]);
      }
      reason = text.append(']').toString();
    }
    return null;
  }
}
