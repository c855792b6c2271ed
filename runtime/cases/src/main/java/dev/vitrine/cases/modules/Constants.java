package dev.vitrine.cases.modules;

import dev.vitrine.cases.Noise;
import dev.vitrine.cases.WasmWriter;
import dev.vitrine.wasm.ValueType;

/** Constants near the places where arithmetic changes its mind. */
final class Constants {
  private static final long[] INTEGERS = {
    0,
    1,
    2,
    3,
    7,
    31,
    32,
    33,
    63,
    64,
    127,
    128,
    255,
    256,
    32767,
    32768,
    65535,
    65536,
    -1,
    -2,
    -128,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    0xffff_ffffL,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
  };

  private static final int[] FLOATS = {
    0,
    0x8000_0000,
    0x3f80_0000,
    0xbf80_0000,
    0x3f00_0000,
    0xbf00_0000,
    0x3fc0_0000,
    0x4020_0000,
    // Infinities; quiet and signalling NaNs with and without payload or sign.
    0x7f80_0000,
    0xff80_0000,
    0x7fc0_0000,
    0xffc0_0000,
    0x7fa0_0000,
    0xff80_0001,
    0x7fff_ffff,
    // Subnormal numbers, the least and the greatest normal one.
    1,
    0x8000_0001,
    0x007f_ffff,
    0x0080_0000,
    0x7f7f_ffff,
    // Where conversions to whole numbers end: 2^31, 2^32, 2^63, 2^64 and the numbers below.
    0x4f00_0000,
    0x4eff_ffff,
    0xcf00_0000,
    0xcf00_0001,
    0x4f80_0000,
    0x4f7f_ffff,
    0x5f00_0000,
    0x5eff_ffff,
    0xdf00_0000,
    0x5f80_0000,
    0x5f7f_ffff,
    0xbf7f_ffff,
  };

  private static final long[] DOUBLES = {
    0,
    1L << 63,
    0x3ff0_0000_0000_0000L,
    0xbff0_0000_0000_0000L,
    0x3fe0_0000_0000_0000L,
    0x4004_0000_0000_0000L,
    0x7ff0_0000_0000_0000L,
    0xfff0_0000_0000_0000L,
    0x7ff8_0000_0000_0000L,
    0xfff8_0000_0000_0000L,
    0x7ff4_0000_0000_0000L,
    0xfff0_0000_0000_0001L,
    0x7fff_ffff_ffff_ffffL,
    1,
    0x800f_ffff_ffff_ffffL,
    0x0010_0000_0000_0000L,
    0x7fef_ffff_ffff_ffffL,
    0x41e0_0000_0000_0000L,
    0x41df_ffff_ffc0_0000L,
    0x41df_ffff_ffff_ffffL,
    0xc1e0_0000_0000_0000L,
    0xc1e0_0000_0020_0000L,
    0xc1e0_0000_001f_ffffL,
    0x41ef_ffff_ffff_ffffL,
    0x41f0_0000_0000_0000L,
    0x43e0_0000_0000_0000L,
    0xc3e0_0000_0000_0000L,
    0x43df_ffff_ffff_ffffL,
    0x43f0_0000_0000_0000L,
    0xbfef_ffff_ffff_ffffL,
    // Where a float begins or ends: rounding of demotions.
    0x47ef_ffff_f000_0000L,
    0x47ef_ffff_efff_ffffL,
    0x36a0_0000_0000_0000L,
    0x3690_0000_0000_0000L,
  };

  private Constants() {}

  /** Writes a constant of this type; a reference is null or one of the module's functions. */
  static void write(ValueType type, Shape shape, Noise noise, WasmWriter code) {
    switch (type) {
      case I32 -> code.u8(0x41).s64((int) integer(noise));
      case I64 -> code.u8(0x42).s64(integer(noise));
      case F32 -> code.u8(0x43).fixed(floatBits(noise), 4);
      case F64 -> code.u8(0x44).fixed(doubleBits(noise), 8);
      default -> {
        if (noise.below(3) == 0) {
          code.u8(0xd0, ValueType.FUNCREF.code());
        } else {
          code.u8(0xd2).u32(noise.below(shape.functionCount()));
        }
      }
    }
  }

  private static long integer(Noise noise) {
    return noise.below(3) == 0
        ? noise.next() >>> noise.below(64)
        : INTEGERS[noise.below(INTEGERS.length)];
  }

  private static int floatBits(Noise noise) {
    return switch (noise.below(4)) {
      case 0 -> (int) noise.next();
      case 1 -> Float.floatToRawIntBits(noise.below(2000) - 1000 + noise.below(8) / 8f);
      default -> FLOATS[noise.below(FLOATS.length)];
    };
  }

  private static long doubleBits(Noise noise) {
    return switch (noise.below(4)) {
      case 0 -> noise.next();
      case 1 -> Double.doubleToRawLongBits(noise.below(2000) - 1000 + noise.below(8) / 8.0);
      default -> DOUBLES[noise.below(DOUBLES.length)];
    };
  }
}
