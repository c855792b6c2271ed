package dev.vitrine.state;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import java.util.Arrays;

/**
 * A receipt as it lies in the delayed queue and in the buffers: with the gas and size that it was
 * counted with, which must be used again when it leaves, even if parameters changed in between
 * (docs/spec/runtime.md §2.4). The receipt itself stays bytes here.
 *
 * <p>Form: {@code FF FF}, version, receipt, u64 gas, u64 size. Old rows hold a bare receipt; its
 * second byte is 0, from the length of the predecessor's id.
 */
public final class StateStoredReceipt {
  private static final int CURRENT_VERSION = 1;
  private static final int HEADER = 3;
  private static final int METADATA = 16;

  private final byte[] receipt;
  private final int version;
  private final long congestionGas;
  private final long congestionSize;

  private StateStoredReceipt(byte[] receipt, int version, long congestionGas, long congestionSize) {
    this.receipt = receipt;
    this.version = version;
    this.congestionGas = congestionGas;
    this.congestionSize = congestionSize;
  }

  /** What is written today. The bytes are shared: never written to. */
  public static StateStoredReceipt of(byte[] receipt, long congestionGas, long congestionSize) {
    return new StateStoredReceipt(receipt, CURRENT_VERSION, congestionGas, congestionSize);
  }

  /** Takes a row's value apart. */
  public static StateStoredReceipt parse(byte[] value) {
    boolean envelope = value.length >= 2 && value[0] == -1 && value[1] == -1;
    if (!envelope) {
      return new StateStoredReceipt(value, -1, 0, 0);
    }
    if (value.length < HEADER + METADATA) {
      throw new BorshException(value.length, "a stored receipt ends too early");
    }
    int version = value[2];
    if (version < 0 || version > CURRENT_VERSION) {
      throw new BorshException(2, "unknown version of a stored receipt: " + version);
    }
    int end = value.length - METADATA;
    BorshReader metadata = new BorshReader(value, end, value.length);
    return new StateStoredReceipt(
        Arrays.copyOfRange(value, HEADER, end), version, metadata.u64(), metadata.u64());
  }

  /** The row's value, in the version it had. */
  public byte[] toBytes() {
    if (version < 0) {
      return receipt;
    }
    return new BorshWriter(receipt.length + HEADER + METADATA)
        .u16(0xffff)
        .u8(version)
        .raw(receipt)
        .u64(congestionGas)
        .u64(congestionSize)
        .toBytes();
  }

  /** The borsh form of the receipt, shared: never written to. */
  public byte[] receipt() {
    return receipt;
  }

  /** Whether gas and size are known; not so for a bare receipt of old. */
  public boolean hasMetadata() {
    return version >= 0;
  }

  /** Whether the outgoing buffer's receipt groups count this receipt: version 1 only. */
  public boolean countsInReceiptGroups() {
    return version == CURRENT_VERSION;
  }

  /** Gas that the receipt was counted with. */
  public long congestionGas() {
    return congestionGas;
  }

  /** Bytes that the receipt was counted with. */
  public long congestionSize() {
    return congestionSize;
  }
}
