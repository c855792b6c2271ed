package dev.vitrine.jvm.compiler;

import dev.vitrine.jvm.memory.GuestTrap;
import dev.vitrine.vm.error.WasmTrap;

/**
 * Instructions that the JVM does not have: comparisons that give a number, divisions that trap,
 * conversions that trap, floats by their bits. Called by generated code.
 */
public final class GuestMath {
  private GuestMath() {}

  private static GuestTrap illegal() {
    return new GuestTrap(WasmTrap.ILLEGAL_ARITHMETIC);
  }

  /** What the opcode {@code unreachable} throws. */
  public static GuestTrap unreachable() {
    return new GuestTrap(WasmTrap.UNREACHABLE);
  }

  // Comparisons, named like the opcodes

  public static int eqz(int a) {
    return a == 0 ? 1 : 0;
  }

  public static int eq(int a, int b) {
    return a == b ? 1 : 0;
  }

  public static int ne(int a, int b) {
    return a != b ? 1 : 0;
  }

  public static int ltS(int a, int b) {
    return a < b ? 1 : 0;
  }

  public static int ltU(int a, int b) {
    return Integer.compareUnsigned(a, b) < 0 ? 1 : 0;
  }

  public static int gtS(int a, int b) {
    return a > b ? 1 : 0;
  }

  public static int gtU(int a, int b) {
    return Integer.compareUnsigned(a, b) > 0 ? 1 : 0;
  }

  public static int leS(int a, int b) {
    return a <= b ? 1 : 0;
  }

  public static int leU(int a, int b) {
    return Integer.compareUnsigned(a, b) <= 0 ? 1 : 0;
  }

  public static int geS(int a, int b) {
    return a >= b ? 1 : 0;
  }

  public static int geU(int a, int b) {
    return Integer.compareUnsigned(a, b) >= 0 ? 1 : 0;
  }

  public static int eqz(long a) {
    return a == 0 ? 1 : 0;
  }

  public static int eq(long a, long b) {
    return a == b ? 1 : 0;
  }

  public static int ne(long a, long b) {
    return a != b ? 1 : 0;
  }

  public static int ltS(long a, long b) {
    return a < b ? 1 : 0;
  }

  public static int ltU(long a, long b) {
    return Long.compareUnsigned(a, b) < 0 ? 1 : 0;
  }

  public static int gtS(long a, long b) {
    return a > b ? 1 : 0;
  }

  public static int gtU(long a, long b) {
    return Long.compareUnsigned(a, b) > 0 ? 1 : 0;
  }

  public static int leS(long a, long b) {
    return a <= b ? 1 : 0;
  }

  public static int leU(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? 1 : 0;
  }

  public static int geS(long a, long b) {
    return a >= b ? 1 : 0;
  }

  public static int geU(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0 ? 1 : 0;
  }

  public static int eq(float a, float b) {
    return a == b ? 1 : 0;
  }

  public static int ne(float a, float b) {
    return a != b ? 1 : 0;
  }

  public static int lt(float a, float b) {
    return a < b ? 1 : 0;
  }

  public static int gt(float a, float b) {
    return a > b ? 1 : 0;
  }

  public static int le(float a, float b) {
    return a <= b ? 1 : 0;
  }

  public static int ge(float a, float b) {
    return a >= b ? 1 : 0;
  }

  public static int eq(double a, double b) {
    return a == b ? 1 : 0;
  }

  public static int ne(double a, double b) {
    return a != b ? 1 : 0;
  }

  public static int lt(double a, double b) {
    return a < b ? 1 : 0;
  }

  public static int gt(double a, double b) {
    return a > b ? 1 : 0;
  }

  public static int le(double a, double b) {
    return a <= b ? 1 : 0;
  }

  public static int ge(double a, double b) {
    return a >= b ? 1 : 0;
  }

  // Choice

  public static int select(int a, int b, int condition) {
    return condition != 0 ? a : b;
  }

  public static long select(long a, long b, int condition) {
    return condition != 0 ? a : b;
  }

  public static float select(float a, float b, int condition) {
    return condition != 0 ? a : b;
  }

  public static double select(double a, double b, int condition) {
    return condition != 0 ? a : b;
  }

  // Integers

  public static int divS(int a, int b) {
    if (b == 0 || (a == Integer.MIN_VALUE && b == -1)) {
      throw illegal();
    }
    return a / b;
  }

  public static int divU(int a, int b) {
    if (b == 0) {
      throw illegal();
    }
    return Integer.divideUnsigned(a, b);
  }

  public static int remS(int a, int b) {
    if (b == 0) {
      throw illegal();
    }
    return a % b;
  }

  public static int remU(int a, int b) {
    if (b == 0) {
      throw illegal();
    }
    return Integer.remainderUnsigned(a, b);
  }

  public static long divS(long a, long b) {
    if (b == 0 || (a == Long.MIN_VALUE && b == -1)) {
      throw illegal();
    }
    return a / b;
  }

  public static long divU(long a, long b) {
    if (b == 0) {
      throw illegal();
    }
    return Long.divideUnsigned(a, b);
  }

  public static long remS(long a, long b) {
    if (b == 0) {
      throw illegal();
    }
    return a % b;
  }

  public static long remU(long a, long b) {
    if (b == 0) {
      throw illegal();
    }
    return Long.remainderUnsigned(a, b);
  }

  // Floats. Sign operations leave the other bits alone, those of a NaN too.

  public static float abs(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) & 0x7fff_ffff);
  }

  public static float neg(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) ^ 0x8000_0000);
  }

  public static float copysign(float a, float b) {
    return Float.intBitsToFloat(
        (Float.floatToRawIntBits(a) & 0x7fff_ffff) | (Float.floatToRawIntBits(b) & 0x8000_0000));
  }

  public static float ceil(float a) {
    return (float) Math.ceil(a);
  }

  public static float floor(float a) {
    return (float) Math.floor(a);
  }

  public static float trunc(float a) {
    return (float) trunc((double) a);
  }

  public static float nearest(float a) {
    return (float) Math.rint(a);
  }

  public static float sqrt(float a) {
    return (float) Math.sqrt(a);
  }

  public static double abs(double a) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & 0x7fff_ffff_ffff_ffffL);
  }

  public static double neg(double a) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(a) ^ 0x8000_0000_0000_0000L);
  }

  public static double copysign(double a, double b) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(a) & 0x7fff_ffff_ffff_ffffL)
            | (Double.doubleToRawLongBits(b) & 0x8000_0000_0000_0000L));
  }

  public static double trunc(double a) {
    return a < 0 ? Math.ceil(a) : Math.floor(a);
  }

  // Conversions. The bounds are the first numbers outside, which all have exact doubles.

  public static int truncToI32S(double a) {
    if (!(a > -2147483649.0 && a < 2147483648.0)) {
      throw illegal();
    }
    return (int) a;
  }

  public static int truncToI32U(double a) {
    if (!(a > -1.0 && a < 4294967296.0)) {
      throw illegal();
    }
    return (int) (long) a;
  }

  public static long truncToI64S(double a) {
    if (!(a >= -0x1p63 && a < 0x1p63)) {
      throw illegal();
    }
    return (long) a;
  }

  public static long truncToI64U(double a) {
    if (!(a > -1.0 && a < 0x1p64)) {
      throw illegal();
    }
    return toUnsigned(a);
  }

  public static int saturateToI32U(double a) {
    if (!(a > 0)) {
      return 0;
    }
    return a >= 4294967296.0 ? -1 : (int) (long) a;
  }

  public static long saturateToI64U(double a) {
    if (!(a > 0)) {
      return 0;
    }
    return a >= 0x1p64 ? -1 : toUnsigned(a);
  }

  private static long toUnsigned(double a) {
    return a < 0x1p63 ? (long) a : (long) (a - 0x1p63) ^ Long.MIN_VALUE;
  }

  /** Rounds once: halving keeps the lost bit as a sticky one. */
  public static float unsignedToFloat(long a) {
    return a >= 0 ? (float) a : (float) ((a >>> 1) | (a & 1)) * 2.0f;
  }

  public static double unsignedToDouble(long a) {
    return a >= 0 ? (double) a : (double) ((a >>> 1) | (a & 1)) * 2.0;
  }

  /** {@code ref.is_null}. */
  public static int isNull(int function) {
    return function < 0 ? 1 : 0;
  }
}
