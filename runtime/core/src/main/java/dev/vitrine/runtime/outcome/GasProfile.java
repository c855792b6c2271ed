package dev.vitrine.runtime.outcome;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.vm.gas.Profile;

/**
 * Where a receipt's calls spent their gas (u64): by action cost, by host function cost, and in wasm
 * (docs/spec/vm.md §2.6).
 */
public final class GasProfile implements Borsh {
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
      new GasProfile(new long[ActionCost.count()], new long[ExtCost.count()], 0);

  /** What the VM has counted. */
  public static GasProfile of(Profile profile) {
    long[] actions = new long[ActionCost.count()];
    for (int i = 0; i < actions.length; i++) {
      actions[i] = profile.action(ActionCost.byIndex(i));
    }
    long[] ext = new long[ExtCost.count()];
    for (int i = 0; i < ext.length; i++) {
      ext[i] = profile.ext(ExtCost.byIndex(i));
    }
    return new GasProfile(actions, ext, profile.wasm());
  }

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
}
