package dev.vitrine.crypto.ed25519;

/** Constants of -x² + y² = 1 + dx²y² (RFC 8032 §5.1). */
final class EdwardsCurve {
  /** -121665/121666. */
  static final long[] D = d();

  static final long[] TWO_D = sum(D, D);

  /** 2^((p - 1)/4), a square root of -1. */
  static final long[] ROOT_OF_MINUS_ONE = rootOfMinusOne();

  private EdwardsCurve() {}

  private static long[] d() {
    Field25519.settle();
    long[] r = Field25519.create();
    Field25519.invert(r, Field25519.number(121666));
    Field25519.multiply(r, r, Field25519.number(-121665));
    return r;
  }

  private static long[] sum(long[] a, long[] b) {
    long[] r = Field25519.create();
    Field25519.add(r, a, b);
    Field25519.multiply(r, r, Field25519.number(1));
    return r;
  }

  private static long[] rootOfMinusOne() {
    // (p - 1)/4 = 2·(2^252 - 3) + 1.
    long[] two = Field25519.number(2);
    long[] r = Field25519.create();
    Field25519.powerForRoot(r, two);
    Field25519.square(r, r);
    Field25519.multiply(r, r, two);
    return r;
  }
}
