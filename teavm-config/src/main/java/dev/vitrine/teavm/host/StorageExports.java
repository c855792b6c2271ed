package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Storage: {@link dev.vitrine.vm.VMLogic#storage} as exports. */
public final class StorageExports {
  private StorageExports() {}

  @Export(name = "env.storage_write")
  public static long storageWrite(
      long keyLength,
      long keyPointer,
      long valueLength,
      long valuePointer,
      long registerId,
      long left) {
    return enter(left)
        .storage
        .storageWrite(keyLength, keyPointer, valueLength, valuePointer, registerId);
  }

  @Export(name = "env.storage_read")
  public static long storageRead(long keyLength, long keyPointer, long registerId, long left) {
    return enter(left).storage.storageRead(keyLength, keyPointer, registerId);
  }

  @Export(name = "env.storage_remove")
  public static long storageRemove(long keyLength, long keyPointer, long registerId, long left) {
    return enter(left).storage.storageRemove(keyLength, keyPointer, registerId);
  }

  @Export(name = "env.storage_has_key")
  public static long storageHasKey(long keyLength, long keyPointer, long left) {
    return enter(left).storage.storageHasKey(keyLength, keyPointer);
  }

  @Export(name = "env.storage_iter_prefix")
  public static long storageIterPrefix(long prefixLength, long prefixPointer, long left) {
    return enter(left).storage.storageIterPrefix(prefixLength, prefixPointer);
  }

  @Export(name = "env.storage_iter_range")
  public static long storageIterRange(
      long startLength, long startPointer, long endLength, long endPointer, long left) {
    return enter(left).storage.storageIterRange(startLength, startPointer, endLength, endPointer);
  }

  @Export(name = "env.storage_iter_next")
  public static long storageIterNext(
      long iteratorId, long keyRegisterId, long valueRegisterId, long left) {
    return enter(left).storage.storageIterNext(iteratorId, keyRegisterId, valueRegisterId);
  }
}
