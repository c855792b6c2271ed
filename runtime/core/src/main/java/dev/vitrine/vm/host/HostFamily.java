package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.vm.GuestMemory;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;
import dev.vitrine.vm.gas.GasCounter;

/**
 * What all families of host functions share: the notation of charges (docs/spec/vm.md §1.2). The
 * order in which a host function names its charges is the order in which they are made.
 */
abstract class HostFamily {
  /** A length that says: not from memory but from the register that the pointer names. */
  static final long FROM_REGISTER = -1;

  final CallState call;
  final GasCounter gas;

  HostFamily(CallState call) {
    this.call = call;
    this.gas = call.gas;
  }

  /** B(base): what nearly every host function costs. */
  final void base() {
    gas.payBase(ExtCost.BASE);
  }

  /** B(cost): a cost, once. */
  final void once(ExtCost cost) {
    gas.payBase(cost);
  }

  /** P(cost, n): a cost for each of {@code count}. */
  final void per(ExtCost cost, long count) {
    gas.payPer(cost, count);
  }

  /** VIEW(name): refuses in views. */
  final void notInView(String function) {
    if (call.context.isView()) {
      throw HostError.of(HostErrorKind.PROHIBITED_IN_VIEW, function).abort();
    }
  }

  /** MR: bytes of memory, a copy. Gas comes before the bounds. */
  final byte[] readMemory(long pointer, long length) {
    chargeRead(pointer, length);
    return copyMemory(pointer, (int) length);
  }

  /** What MR charges and checks, without reading. */
  final void chargeRead(long pointer, long length) {
    once(ExtCost.READ_MEMORY_BASE);
    per(ExtCost.READ_MEMORY_BYTE, length);
    checkBounds(pointer, length);
  }

  /** Bytes whose bounds have been checked. */
  final byte[] copyMemory(long pointer, int length) {
    byte[] bytes = new byte[length];
    call.memory().read(pointer, bytes, 0, length);
    return bytes;
  }

  final void checkBounds(long pointer, long length) {
    long end = pointer + length;
    if (Long.compareUnsigned(end, pointer) < 0
        || Long.compareUnsigned(end, call.memory().size()) > 0) {
      throw fail(HostErrorKind.MEMORY_ACCESS_VIOLATION);
    }
  }

  /** MW: writes all of {@code bytes} to memory. */
  final void writeMemory(long pointer, byte[] bytes) {
    chargeWrite(pointer, bytes.length);
    call.memory().write(pointer, bytes, 0, bytes.length);
  }

  private void chargeWrite(long pointer, long length) {
    once(ExtCost.WRITE_MEMORY_BASE);
    per(ExtCost.WRITE_MEMORY_BYTE, length);
    checkBounds(pointer, length);
  }

  /** MW of 16 bytes: an amount, little-endian. */
  final void writeBalance(long pointer, Balance amount) {
    chargeWrite(pointer, 16);
    GuestMemory memory = call.memory();
    memory.putU64(pointer, amount.low());
    memory.putU64(pointer + 8, amount.high());
  }

  /** U128: an amount from memory, little-endian. */
  final Balance readBalance(long pointer) {
    chargeRead(pointer, 16);
    GuestMemory memory = call.memory();
    return Balance.of(memory.u64(pointer + 8), memory.u64(pointer));
  }

  /** RR: bytes of a register, shared. */
  final byte[] readRegister(long id) {
    return call.registers.read(id);
  }

  /** RW: writes a register, which shares {@code value} from now on. */
  final void writeRegister(long id, byte[] value) {
    call.registers.write(id, value);
  }

  /** SRC: bytes of memory, or of a register if the length says so. */
  final byte[] source(long length, long pointer) {
    return length == FROM_REGISTER ? readRegister(pointer) : readMemory(pointer, length);
  }

  /** ACC: an account id. */
  final AccountId accountId(long length, long pointer) {
    byte[] bytes = source(length, pointer);
    once(ExtCost.UTF8_DECODING_BASE);
    per(ExtCost.UTF8_DECODING_BYTE, bytes.length);
    String id = Utf.decodeUtf8(bytes);
    if (id == null) {
      throw fail(HostErrorKind.BAD_UTF8);
    }
    if (!AccountId.isValid(id)) {
      throw fail(HostErrorKind.INVALID_ACCOUNT_ID);
    }
    return AccountId.of(id);
  }

  /** An error without data. */
  static HostAbort fail(HostErrorKind kind) {
    return HostError.of(kind).abort();
  }

  /** An error that names a length and its limit. */
  static HostAbort tooLong(HostErrorKind kind, long length, long limit) {
    return HostError.of(kind, length, limit).abort();
  }
}
