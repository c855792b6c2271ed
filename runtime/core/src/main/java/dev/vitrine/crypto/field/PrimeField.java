package dev.vitrine.crypto.field;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The integers modulo an odd prime p, in Montgomery form: an element a is held as a·R, where R is
 * 2^(28·limbs).
 *
 * <p><b>Representation.</b> A value is the sum of limbs[i]·2^(28·i). Limbs are signed and balanced,
 * at most 2^27 and a little in magnitude; the top limb takes what is left. The value is not
 * reduced: it is any number congruent to the element, of at most 4p and a little in magnitude.
 *
 * <p><b>Why nothing overflows.</b> A column of a product sums at most 14 products of limbs, so it
 * is below 2^58; two products of elements and the multiple of p stay below 2^60. Sums are carried
 * in one pass, which leaves limbs of at most 2^27 + 2^5 for factors up to 16.
 *
 * <p><b>Why values stay small.</b> R is more than 2^11 times p, and the digits of a reduction are
 * balanced: a·b + c·d becomes at most (|ab| + |cd|)/R + p/2·(1 + 2^-26) in magnitude, which is
 * below p for operands up to 4p. A sum whose top limb says that it is above 4p has a multiple of p
 * taken away.
 */
public abstract class PrimeField {
  static final int BITS = 28;
  static final long HALF = 1L << (BITS - 1);
  private static final long MASK = (1L << BITS) - 1;

  private final BigInteger modulus;
  private final byte[] modulusBytes;
  private final long[] modulusLimbs;
  private final int byteLength;
  private final int limbCount;

  /** The top limb of 4p. */
  final long topLimit;

  private final int digitInverse;

  /** R² modulo p, whose product with a number is that number's element. */
  private Fp montgomerySquare;

  /** The number 1, whose product with an element is the number that it stands for. */
  private Fp plainOne;

  private Fp zero;
  private Fp one;
  private Fp half;
  private Power inversion;
  private Power rooting;

  PrimeField(BigInteger modulus, int byteLength, int limbCount) {
    this.modulus = modulus;
    this.byteLength = byteLength;
    this.limbCount = limbCount;
    modulusBytes = bytes(modulus);
    modulusLimbs = limbs(modulus);
    digitInverse = modulus.negate().modInverse(BigInteger.ONE.shiftLeft(32)).intValue();
    topLimit = 4 * modulus.shiftRight(BITS * (limbCount - 1)).longValue();
  }

  /**
   * The field of this order.
   *
   * @param modulusHex the prime, of 256 or 381 bits at most
   * @param byteLength bytes of an encoded element
   */
  public static PrimeField of(String modulusHex, int byteLength) {
    BigInteger modulus = new BigInteger(modulusHex, 16);
    PrimeField field =
        modulus.bitLength() <= 256
            ? new PrimeField256(modulus, byteLength)
            : new PrimeField384(modulus, byteLength);
    BigInteger r = BigInteger.ONE.shiftLeft(BITS * field.limbCount);
    field.montgomerySquare = field.make(field.limbs(r.multiply(r).mod(modulus)));
    field.plainOne = field.make(field.limbs(BigInteger.ONE));
    field.zero = field.make(new long[field.limbCount]);
    field.one = field.element(BigInteger.ONE);
    field.half = field.element(modulus.add(BigInteger.ONE).shiftRight(1));
    field.inversion = new Power(modulus.subtract(BigInteger.TWO));
    field.rooting = new Power(modulus.subtract(BigInteger.valueOf(3)).shiftRight(2));
    return field;
  }

  /** The element with these limbs. */
  abstract Fp make(long[] limbs);

  /** The signed digit m for which t + m·p is divisible by 2^BITS. */
  final long digit(long t) {
    // In ints on purpose: only the low BITS bits of the product count, with their sign.
    int digit = ((int) t * digitInverse) << (32 - BITS) >> (32 - BITS);
    return digit;
  }

  /** Takes a multiple of p away, the nearest as far as the top limb can tell. */
  final Fp shrunk(Fp a, long highest) {
    long[] r = a.limbs();
    int top = limbCount - 1;
    long divisor = topLimit / 4;
    long quotient = Math.floorDiv(2 * highest + divisor, 2 * divisor);
    long carry = 0;
    for (int i = 0; i < top; i++) {
      long t = r[i] - quotient * modulusLimbs[i] + carry;
      carry = (t + HALF) >> BITS;
      r[i] = t - (carry << BITS);
    }
    r[top] += carry - quotient * modulusLimbs[top];
    return make(r);
  }

  /** Whether a stands for zero. */
  final boolean isZero(Fp a) {
    // Zero is a small multiple of p, at most 5; the lowest limb says which one if any.
    long multiple = digit(a.lowLimb());
    if (multiple > 5 || multiple < -5) {
      return false;
    }
    // What a multiplication by 1 leaves is smaller than p in magnitude, and its limbs are unique.
    long any = 0;
    for (long limb : a.multiply(plainOne).limbs()) {
      any |= limb;
    }
    return any == 0;
  }

  /** The limbs, 0 to 2^28 - 1, of the number from 0 to p - 1 that a stands for. */
  final long[] reduced(Fp a) {
    long[] t = a.multiply(plainOne).limbs();
    if (carryUp(t) < 0) {
      for (int i = 0; i < limbCount; i++) {
        t[i] += modulusLimbs[i];
      }
      carryUp(t);
    }
    return t;
  }

  /** Makes all limbs but the top one 0 to 2^28 - 1, and answers the top one, which has the sign. */
  private long carryUp(long[] t) {
    int top = limbCount - 1;
    for (int i = 0; i < top; i++) {
      t[i + 1] += t[i] >> BITS;
      t[i] &= MASK;
    }
    return t[top];
  }

  /** The element that these big-endian bytes spell, or null when it is not below p. */
  public final Fp fromBigEndian(byte[] bytes, int offset) {
    int order = Arrays.mismatch(bytes, offset, offset + byteLength, modulusBytes, 0, byteLength);
    if (order < 0 || (bytes[offset + order] & 255) > (modulusBytes[order] & 255)) {
      return null;
    }
    return wrapping(bytes, offset);
  }

  /** The element that these little-endian bytes spell, or null when it is not below p. */
  public final Fp fromLittleEndian(byte[] bytes, int offset) {
    return fromBigEndian(reversed(bytes, offset), 0);
  }

  /** The element congruent to the number that these big-endian bytes spell, below p or not. */
  public final Fp wrapping(byte[] bytes, int offset) {
    long[] t = new long[limbCount];
    int filled = 0;
    int limb = 0;
    long pending = 0;
    for (int i = byteLength - 1; i >= 0; i--) {
      pending |= (bytes[offset + i] & 255L) << filled;
      filled += 8;
      if (filled >= BITS && limb < limbCount - 1) {
        t[limb++] = pending & MASK;
        pending >>>= BITS;
        filled -= BITS;
      }
    }
    t[limb] = pending;
    return make(t).multiply(montgomerySquare);
  }

  /** Writes an element in big-endian bytes. */
  final void toBigEndian(Fp a, byte[] out, int offset) {
    long[] t = reduced(a);
    long pending = 0;
    int filled = 0;
    int limb = 0;
    for (int i = byteLength - 1; i >= 0; i--) {
      if (filled < 8 && limb < limbCount) {
        pending |= t[limb++] << filled;
        filled += BITS;
      }
      out[offset + i] = (byte) pending;
      pending >>>= 8;
      filled -= 8;
    }
  }

  /** The element congruent to this number. */
  public final Fp element(BigInteger number) {
    return make(limbs(number.mod(modulus))).multiply(montgomerySquare);
  }

  /** The element congruent to this number. */
  public final Fp element(long number) {
    return element(BigInteger.valueOf(number));
  }

  /** The element that this hexadecimal number spells. */
  public final Fp element(String hex) {
    return element(new BigInteger(hex, 16));
  }

  /** Zero. */
  public final Fp zero() {
    return zero;
  }

  /** One. */
  public final Fp one() {
    return one;
  }

  /** One half. */
  final Fp half() {
    return half;
  }

  /** The prime. */
  public final BigInteger modulus() {
    return modulus;
  }

  /** Bytes of an encoded element. */
  public final int byteLength() {
    return byteLength;
  }

  /** Raising to p - 2, which inverts (Fermat). */
  final Power inversion() {
    return inversion;
  }

  /** Raising to (p - 3)/4, from which square roots and their inverses come when p is 3 modulo 4. */
  final Power rooting() {
    return rooting;
  }

  final long[] modulusLimbs() {
    return modulusLimbs;
  }

  /** The balanced limbs of a number from 0 to p. */
  private long[] limbs(BigInteger number) {
    long[] t = new long[limbCount];
    BigInteger left = number;
    long carry = 0;
    for (int i = 0; i < limbCount; i++) {
      long limb = (left.intValue() & MASK) + carry;
      left = left.shiftRight(BITS);
      carry = i < limbCount - 1 ? (limb + HALF) >> BITS : 0;
      t[i] = limb - (carry << BITS);
    }
    return t;
  }

  private byte[] bytes(BigInteger number) {
    byte[] magnitude = number.toByteArray();
    byte[] bytes = new byte[byteLength];
    int length = Math.min(magnitude.length, byteLength);
    System.arraycopy(magnitude, magnitude.length - length, bytes, byteLength - length, length);
    return bytes;
  }

  private byte[] reversed(byte[] bytes, int offset) {
    byte[] reversed = new byte[byteLength];
    for (int i = 0; i < byteLength; i++) {
      reversed[i] = bytes[offset + byteLength - 1 - i];
    }
    return reversed;
  }
}
