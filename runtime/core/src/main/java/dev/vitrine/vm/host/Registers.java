package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.config.LimitConfig;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;
import dev.vitrine.vm.gas.GasCounter;
import java.util.Arrays;

/**
 * Byte strings by number, which pass data between host functions without going through the
 * contract's memory (docs/spec/vm.md §1.4). Arrays are shared, never written to.
 */
public final class Registers {
  /** What each register costs beside its bytes. */
  private static final int OVERHEAD = 8;

  private final GasCounter gas;
  private final LimitConfig limits;
  private long[] ids = new long[8];
  private byte[][] values = new byte[8][];
  private int count;
  private long memory;

  Registers(GasCounter gas, LimitConfig limits) {
    this.gas = gas;
    this.limits = limits;
  }

  /** RR: the bytes of a register that must be there. */
  byte[] read(long id) {
    int index = find(id);
    if (index < 0) {
      throw HostError.of(HostErrorKind.INVALID_REGISTER_ID, id).abort();
    }
    byte[] value = values[index];
    gas.payBase(ExtCost.READ_REGISTER_BASE);
    gas.payPer(ExtCost.READ_REGISTER_BYTE, value.length);
    return value;
  }

  /** Bytes in a register, or −1 if it is not there. Free. */
  long length(long id) {
    int index = find(id);
    return index < 0 ? -1 : values[index].length;
  }

  /** RW: writes a register, charged by the byte. */
  void write(long id, byte[] value) {
    gas.payBase(ExtCost.WRITE_REGISTER_BASE);
    gas.payPer(ExtCost.WRITE_REGISTER_BYTE, value.length);
    set(id, value);
  }

  /** RW0: writes a register for the base charge alone. */
  void writeSharing(long id, byte[] value) {
    gas.payBase(ExtCost.WRITE_REGISTER_BASE);
    set(id, value);
  }

  /** A full set refuses even to overwrite: a quirk of the protocol. */
  private void set(long id, byte[] value) {
    if (value.length > limits.maxRegisterSize || count >= limits.maxNumberRegisters) {
      throw HostError.of(HostErrorKind.MEMORY_ACCESS_VIOLATION).abort();
    }
    int index = find(id);
    long before = index < 0 ? 0 : values[index].length + (long) OVERHEAD;
    long after = memory - before + value.length + OVERHEAD;
    if (after > limits.registersMemoryLimit) {
      throw HostError.of(HostErrorKind.MEMORY_ACCESS_VIOLATION).abort();
    }
    memory = after;
    if (index < 0) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, count * 2);
        values = Arrays.copyOf(values, count * 2);
      }
      index = count++;
      ids[index] = id;
    }
    values[index] = value;
  }

  /** Contracts use few registers: looking through them is faster than hashing. */
  private int find(long id) {
    for (int i = 0; i < count; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }
}
