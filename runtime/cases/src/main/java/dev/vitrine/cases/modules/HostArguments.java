package dev.vitrine.cases.modules;

import dev.vitrine.cases.Noise;
import dev.vitrine.cases.WasmWriter;
import dev.vitrine.wasm.FunctionType;
import dev.vitrine.wasm.ValueType;
import java.util.List;

/** Arguments of host functions: mostly such that something comes of the call. */
final class HostArguments {
  private static final int END_OF_MEMORY = 1024 << 16;

  /** Lengths and pointers of what {@link GeneratedModule} puts into memory, and of other ranges. */
  private static final long[][] RANGES = {
    {GeneratedModule.ACCOUNT.length(), GeneratedModule.ACCOUNT_AT},
    {GeneratedModule.ACCOUNT.length(), GeneratedModule.ACCOUNT_AT},
    {GeneratedModule.METHOD.length(), GeneratedModule.METHOD_AT},
    {32, GeneratedModule.HASH_AT},
    {33, GeneratedModule.KEY_AT},
    {64, GeneratedModule.HASH_AT},
    {0, 0},
    {5, END_OF_MEMORY - 5},
    {6, END_OF_MEMORY - 5},
    {-1, 0},
    {-1, 1},
    {-1, 2},
    {48, GeneratedModule.HASH_AT},
    {96, 0},
    {2000, 0},
  };

  private static final long[] NUMBERS = {
    0,
    0,
    0,
    1,
    1,
    2,
    3,
    4,
    64,
    GeneratedModule.ONE_AT,
    GeneratedModule.ZERO_AT,
    1_000_000_000,
    1L << 32,
    -1,
    END_OF_MEMORY - 16,
    END_OF_MEMORY - 15,
  };

  private HostArguments() {}

  /** Writes all arguments that a function of this type wants. */
  static void write(FunctionType type, Noise noise, WasmWriter code) {
    List<ValueType> params = type.params();
    for (int i = 0; i < params.size(); i++) {
      if (params.get(i) == ValueType.I32) {
        code.u8(0x41).s64((int) NUMBERS[noise.below(NUMBERS.length)]);
      } else if (i + 1 < params.size() && noise.below(3) != 0) {
        long[] range = RANGES[noise.below(RANGES.length)];
        code.u8(0x42).s64(range[0]).u8(0x42).s64(range[1]);
        i++;
      } else {
        code.u8(0x42).s64(NUMBERS[noise.below(NUMBERS.length)]);
      }
    }
  }
}
