package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * Data that arrived before the receipt that waits for it; null data says that the promise failed.
 */
public final class ReceivedData implements Borsh {
  private final byte[] data;

  private ReceivedData(byte[] data) {
    this.data = data;
  }

  /** This data (shared, never written to), or null. */
  public static ReceivedData of(byte[] dataOrNull) {
    return new ReceivedData(dataOrNull);
  }

  /** Reads an optional byte list. */
  public static ReceivedData read(BorshReader in) {
    return new ReceivedData(in.option(BorshReader::bytes));
  }

  @Override
  public void write(BorshWriter out) {
    out.option(data, BorshWriter::bytes);
  }

  /** The data, shared: never written to; null if the promise failed. */
  public byte[] data() {
    return data;
  }
}
