package dev.vitrine.types;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.TextFormatException;
import java.math.BigInteger;

/**
 * An amount of yoctoNEAR, 0 to 2^128 − 1, in two longs. Immutable. Arithmetic that leaves the range
 * gives null ("checked") or the nearest value in it ("saturating"), as the name says.
 */
public final class Balance implements Borsh, Comparable<Balance> {
  /** Nothing. */
  public static final Balance ZERO = new Balance(0, 0);

  /** One yoctoNEAR. */
  public static final Balance ONE = new Balance(0, 1);

  /** 2^128 − 1 yoctoNEAR. */
  public static final Balance MAX = new Balance(-1, -1);

  /** One NEAR: 10^24 yoctoNEAR. */
  public static final Balance ONE_NEAR = parse("1000000000000000000000000");

  private final long high;
  private final long low;

  private Balance(long high, long low) {
    this.high = high;
    this.low = low;
  }

  /** The amount {@code high}·2^64 + {@code low}, both unsigned. */
  public static Balance of(long high, long low) {
    return (high | low) == 0 ? ZERO : new Balance(high, low);
  }

  /** This many yoctoNEAR, unsigned. */
  public static Balance yocto(long low) {
    return of(0, low);
  }

  /** This many whole NEAR. */
  public static Balance near(long near) {
    return ONE_NEAR.timesChecked(near);
  }

  /** The amount that plain decimal digits spell: no sign, no leading zero. */
  public static Balance parse(String digits) {
    if (digits.isEmpty() || digits.length() > 39) {
      throw new TextFormatException("an amount has 1 to 39 digits, not " + digits.length());
    }
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      throw new TextFormatException("an amount has no leading zero");
    }
    Balance value = ZERO;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new TextFormatException("an amount has digits only; position " + i + " is none");
      }
      value = value.timesChecked(10);
      value = value == null ? null : value.plusChecked(yocto(digit));
      if (value == null) {
        throw new TextFormatException("an amount is at most 2^128 - 1 yoctoNEAR");
      }
    }
    return value;
  }

  /** Reads 16 bytes, little-endian. */
  public static Balance read(BorshReader in) {
    long low = in.u64();
    return of(in.u64(), low);
  }

  @Override
  public void write(BorshWriter out) {
    out.u64(low).u64(high);
  }

  /**
   * Gas times a price per unit of gas, the product of two u64; null over 2^128 − 1 never happens.
   */
  public static Balance product(long a, long b) {
    return of(multiplyHigh(a, b), a * b);
  }

  /** The upper 64 bits of the unsigned product. {@code Math.unsignedMultiplyHigh} is no Java 17. */
  static long multiplyHigh(long a, long b) {
    long aLow = a & 0xffffffffL;
    long aHigh = a >>> 32;
    long bLow = b & 0xffffffffL;
    long bHigh = b >>> 32;
    long middle = aHigh * bLow + (aLow * bLow >>> 32);
    long cross = aLow * bHigh + (middle & 0xffffffffL);
    return aHigh * bHigh + (middle >>> 32) + (cross >>> 32);
  }

  /** The upper 64 bits. */
  public long high() {
    return high;
  }

  /** The lower 64 bits. */
  public long low() {
    return low;
  }

  /** Whether nothing is there. */
  public boolean isZero() {
    return (high | low) == 0;
  }

  /** The sum, or null over 2^128 − 1. */
  public Balance plusChecked(Balance other) {
    long sumLow = low + other.low;
    long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
    long sumHigh = high + other.high;
    boolean overflow = Long.compareUnsigned(sumHigh, high) < 0;
    long withCarry = sumHigh + carry;
    if (overflow || (carry == 1 && withCarry == 0)) {
      return null;
    }
    return of(withCarry, sumLow);
  }

  /** The sum, at most 2^128 − 1. */
  public Balance plusSaturating(Balance other) {
    Balance sum = plusChecked(other);
    return sum == null ? MAX : sum;
  }

  /** The sum where the protocol says that it fits: an overflow is a bug or a broken state. */
  public Balance plus(Balance other) {
    Balance sum = plusChecked(other);
    if (sum == null) {
      throw new ArithmeticException("balance overflow: " + this + " + " + other);
    }
    return sum;
  }

  /** The difference, or null below zero. */
  public Balance minusChecked(Balance other) {
    if (compareTo(other) < 0) {
      return null;
    }
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    return of(high - other.high - borrow, low - other.low);
  }

  /** The difference, at least zero. */
  public Balance minusSaturating(Balance other) {
    Balance difference = minusChecked(other);
    return difference == null ? ZERO : difference;
  }

  /** The difference where the protocol says that it is not negative. */
  public Balance minus(Balance other) {
    Balance difference = minusChecked(other);
    if (difference == null) {
      throw new ArithmeticException("balance underflow: " + this + " - " + other);
    }
    return difference;
  }

  /** The product with an unsigned factor, or null over 2^128 − 1. */
  public Balance timesChecked(long factor) {
    long lowHigh = multiplyHigh(low, factor);
    if (multiplyHigh(high, factor) != 0) {
      return null;
    }
    long highLow = high * factor;
    long sum = highLow + lowHigh;
    if (Long.compareUnsigned(sum, highLow) < 0) {
      return null;
    }
    return of(sum, low * factor);
  }

  /** The lesser of the two. */
  public Balance min(Balance other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of the two. */
  public Balance max(Balance other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The value as a big integer, for what is not on a hot path. */
  public BigInteger toBigInteger() {
    return new BigInteger(Long.toUnsignedString(high))
        .shiftLeft(64)
        .add(new BigInteger(Long.toUnsignedString(low)));
  }

  @Override
  public int compareTo(Balance other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Balance balance && high == balance.high && low == balance.low;
  }

  @Override
  public int hashCode() {
    long mixed = high * 31 + low;
    return (int) (mixed ^ mixed >>> 32);
  }

  /** The decimal digits. */
  @Override
  public String toString() {
    return high == 0 ? Long.toUnsignedString(low) : toBigInteger().toString();
  }
}
