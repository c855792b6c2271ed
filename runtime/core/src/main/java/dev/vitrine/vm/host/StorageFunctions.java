package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.vm.StoredValue;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;

/** Storage of the current account (docs/spec/vm.md §7.6, §10). */
public final class StorageFunctions extends HostFamily {
  /** Longer values lie apart from their trie nodes and cost more to read (§10.2). */
  private static final int INLINE_VALUE_LIMIT = 4000;

  /** The functions on this call. */
  public StorageFunctions(CallState call) {
    super(call);
  }

  /** Writes a value. Returns 1 and fills the register if there was one before, else 0. */
  public long storageWrite(
      long keyLength, long keyPointer, long valueLength, long valuePointer, long registerId) {
    base();
    notInView("storage_write");
    once(ExtCost.STORAGE_WRITE_BASE);
    byte[] key = key(keyLength, keyPointer);
    byte[] value = source(valueLength, valuePointer);
    long limit = call.config.limits.maxLengthStorageValue;
    if (value.length > limit) {
      throw tooLong(HostErrorKind.VALUE_LENGTH_EXCEEDED, value.length, limit);
    }
    per(ExtCost.STORAGE_WRITE_KEY_BYTE, key.length);
    per(ExtCost.STORAGE_WRITE_VALUE_BYTE, value.length);
    byte[] old = call.external.storageSet(gas, key, value);
    observeProof();
    if (old == null) {
      call.growStorage(recordBytes(key, value));
      return 0;
    }
    call.shrinkStorage(old.length);
    call.growStorage(value.length);
    writeRegister(registerId, old);
    return 1;
  }

  /** Reads a value into a register. Returns whether there is one. */
  public long storageRead(long keyLength, long keyPointer, long registerId) {
    base();
    once(ExtCost.STORAGE_READ_BASE);
    byte[] key = key(keyLength, keyPointer);
    per(ExtCost.STORAGE_READ_KEY_BYTE, key.length);
    StoredValue found = call.external.storageGet(gas, key);
    byte[] value = null;
    if (found != null) {
      int length = found.length();
      per(ExtCost.STORAGE_READ_VALUE_BYTE, length);
      if (length > INLINE_VALUE_LIMIT) {
        once(ExtCost.STORAGE_LARGE_READ_OVERHEAD_BASE);
        per(ExtCost.STORAGE_LARGE_READ_OVERHEAD_BYTE, length);
      }
      value = found.load();
    }
    observeProof();
    if (value == null) {
      return 0;
    }
    writeRegister(registerId, value);
    return 1;
  }

  /** Removes a value and puts it into a register. Returns whether there was one. */
  public long storageRemove(long keyLength, long keyPointer, long registerId) {
    base();
    notInView("storage_remove");
    once(ExtCost.STORAGE_REMOVE_BASE);
    byte[] key = key(keyLength, keyPointer);
    per(ExtCost.STORAGE_REMOVE_KEY_BYTE, key.length);
    byte[] old = call.external.storageRemove(gas, key);
    observeProof();
    if (old == null) {
      return 0;
    }
    call.shrinkStorage(recordBytes(key, old));
    writeRegister(registerId, old);
    return 1;
  }

  /** Whether there is a value. */
  public long storageHasKey(long keyLength, long keyPointer) {
    base();
    once(ExtCost.STORAGE_HAS_KEY_BASE);
    byte[] key = key(keyLength, keyPointer);
    per(ExtCost.STORAGE_HAS_KEY_BYTE, key.length);
    boolean found = call.external.storageHasKey(gas, key);
    observeProof();
    return found ? 1 : 0;
  }

  /** Gone. */
  public long storageIterPrefix(long prefixLength, long prefixPointer) {
    throw deprecated("storage_iter_prefix");
  }

  /** Gone. */
  public long storageIterRange(
      long startLength, long startPointer, long endLength, long endPointer) {
    throw deprecated("storage_iter_range");
  }

  /** Gone. */
  public long storageIterNext(long iteratorId, long keyRegisterId, long valueRegisterId) {
    throw deprecated("storage_iter_next");
  }

  private static RuntimeException deprecated(String function) {
    return HostError.of(HostErrorKind.DEPRECATED, function).abort();
  }

  private byte[] key(long length, long pointer) {
    byte[] key = source(length, pointer);
    long limit = call.config.limits.maxLengthStorageKey;
    if (key.length > limit) {
      throw tooLong(HostErrorKind.KEY_LENGTH_EXCEEDED, key.length, limit);
    }
    return key;
  }

  private long recordBytes(byte[] key, byte[] value) {
    return value.length + (key.length + call.fees.numExtraBytesRecord);
  }

  /** OBS: the storage proof may grow by so much and no more. */
  private void observeProof() {
    long limit = call.config.limits.perReceiptStorageProofSizeLimit;
    if (call.recordedStorageGrowth() > limit) {
      throw HostError.of(HostErrorKind.RECORDED_STORAGE_EXCEEDED, limit).abort();
    }
  }
}
