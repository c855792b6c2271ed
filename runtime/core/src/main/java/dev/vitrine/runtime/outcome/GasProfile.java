package dev.vitrine.runtime.outcome;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import java.util.Arrays;

/**
 * Where a receipt's calls spent their gas: by action cost, by host function cost, and in wasm
 * (docs/spec/vm.md §2.6). Gas is u64; sums stop at 2^64 − 1.
 */
public final class GasProfile implements Borsh {
  /** Number of action costs (docs/spec/parameters.json). */
  public static final int ACTION_COSTS = 26;

  /** Number of host function costs (docs/spec/parameters.json). */
  public static final int EXT_COSTS = 88;

  private final long[] actions;
  private final long[] ext;
  private final long wasmGas;

  /** A profile; the arrays are indexed by the costs' numbers and given away by the caller. */
  public GasProfile(long[] actions, long[] ext, long wasmGas) {
    this.actions = actions;
    this.ext = ext;
    this.wasmGas = wasmGas;
  }

  /** The profile of a receipt without calls: all zero, shared. */
  public static final GasProfile EMPTY =
      new GasProfile(new long[ACTION_COSTS], new long[EXT_COSTS], 0);

  /** Reads the borsh form. */
  public static GasProfile read(BorshReader in) {
    return new GasProfile(readAll(in), readAll(in), in.u64());
  }

  private static long[] readAll(BorshReader in) {
    return in.list(BorshReader::u64).stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public void write(BorshWriter out) {
    writeAll(out, actions);
    writeAll(out, ext);
    out.u64(wasmGas);
  }

  private static void writeAll(BorshWriter out, long[] gas) {
    out.u32(gas.length);
    for (long value : gas) {
      out.u64(value);
    }
  }

  /** Gas under action cost number {@code cost}. */
  public long action(int cost) {
    return actions[cost];
  }

  /** Gas under host function cost number {@code cost}. */
  public long ext(int cost) {
    return ext[cost];
  }

  /** Gas of wasm instructions. */
  public long wasmGas() {
    return wasmGas;
  }

  /** Both together. */
  public GasProfile plus(GasProfile other) {
    if (this == EMPTY) {
      return other;
    }
    if (other == EMPTY) {
      return this;
    }
    return new GasProfile(
        sum(actions, other.actions), sum(ext, other.ext), saturated(wasmGas, other.wasmGas));
  }

  private static long[] sum(long[] a, long[] b) {
    long[] sum = Arrays.copyOf(a, a.length);
    for (int i = 0; i < sum.length; i++) {
      sum[i] = saturated(a[i], b[i]);
    }
    return sum;
  }

  private static long saturated(long a, long b) {
    long sum = a + b;
    return Long.compareUnsigned(sum, a) < 0 ? -1 : sum;
  }
}
