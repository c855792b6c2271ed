package dev.vitrine.teavm;

import dev.vitrine.vm.GuestMemory;

/** The memory of the contract that runs now, reached over the {@link Bridge}. */
final class ContractMemory implements GuestMemory {
  private static final int PAGE_BITS = 16;

  /**
   * Bytes of the scratch area: longer copies go through it in pieces that stay in the processor's
   * cache.
   */
  private static final int SCRATCH_SIZE = 1 << 16;

  private final int scratch = LinearMemory.allocate(SCRATCH_SIZE);

  @Override
  public long size() {
    return (long) Bridge.pages() << PAGE_BITS;
  }

  @Override
  public void read(long address, byte[] to, int offset, int length) {
    int done = 0;
    while (done < length) {
      int piece = Math.min(length - done, SCRATCH_SIZE);
      Bridge.read((int) address + done, scratch, piece);
      LinearMemory.load(scratch, to, offset + done, piece);
      done += piece;
    }
  }

  @Override
  public void write(long address, byte[] from, int offset, int length) {
    int done = 0;
    while (done < length) {
      int piece = Math.min(length - done, SCRATCH_SIZE);
      LinearMemory.store(from, offset + done, piece, scratch);
      Bridge.write((int) address + done, scratch, piece);
      done += piece;
    }
  }

  @Override
  public int u8(long address) {
    Bridge.read((int) address, scratch, 1);
    return LinearMemory.getByte(scratch);
  }

  @Override
  public long u64(long address) {
    Bridge.read((int) address, scratch, Long.BYTES);
    return LinearMemory.getLong(scratch);
  }

  @Override
  public void putU64(long address, long value) {
    LinearMemory.putLong(scratch, value);
    Bridge.write((int) address, scratch, Long.BYTES);
  }
}
