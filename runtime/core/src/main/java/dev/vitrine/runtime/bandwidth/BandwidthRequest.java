package dev.vitrine.runtime.bandwidth;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * How much a shard would like to send to another: bit i asks for value i of 40
 * (docs/spec/runtime.md §5.3).
 *
 * @param toShard u16
 * @param bitmap bits 0 to 39
 */
public record BandwidthRequest(int toShard, long bitmap) implements Borsh {
  /** Values that can be asked for. */
  public static final int VALUES = 40;

  /** Reads the borsh form. */
  public static BandwidthRequest read(BorshReader in) {
    int toShard = in.u16();
    long bitmap = in.u32() & 0xffffffffL;
    return new BandwidthRequest(toShard, bitmap | (long) in.u8() << 32);
  }

  @Override
  public void write(BorshWriter out) {
    out.u16(toShard).u32((int) bitmap).u8((int) (bitmap >>> 32));
  }

  /** Whether value number {@code index} is asked for. */
  public boolean wants(int index) {
    return (bitmap >>> index & 1) != 0;
  }

  /** Builds a request out of the sizes of what waits, in order. */
  public static final class Builder {
    private final BandwidthParameters parameters;
    private long total;
    private int index;
    private long bitmap;

    /** Nothing waits yet. */
    public Builder(BandwidthParameters parameters) {
      this.parameters = parameters;
    }

    /**
     * More waits; false if no value is great enough for all of it, and nothing more can be said.
     */
    public boolean add(long size) {
      total += size;
      if (total <= parameters.baseBandwidth()) {
        return true;
      }
      while (index < VALUES && parameters.value(index) < total) {
        index++;
      }
      if (index == VALUES) {
        return false;
      }
      bitmap |= 1L << index;
      return true;
    }

    /** The request, or null if what is granted to everybody is enough. */
    public BandwidthRequest finish(int toShard) {
      return bitmap == 0 ? null : new BandwidthRequest(toShard, bitmap);
    }
  }
}
