package dev.vitrine.runtime.action;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Keccak;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Code and first state of a deterministic account; its id follows from them (docs/spec/runtime.md
 * §2.5). The entries are in ascending order of keys, each key once, as borsh has maps.
 */
public record StateInit(GlobalContractIdentifier code, List<Entry> data) implements Borsh {
  /** One row of contract data. */
  public record Entry(byte[] key, byte[] value) {}

  /** Takes entries that are in order already. */
  public StateInit {
    data = List.copyOf(data);
  }

  /** Reads the versioned form; only version 1, number 0, exists. */
  public static StateInit read(BorshReader in) {
    int version = in.peekU8();
    if (version != 0) {
      throw in.refuse("unknown version of a state init: " + version);
    }
    in.u8();
    GlobalContractIdentifier code = GlobalContractIdentifier.read(in);
    // The reference's decoder puts the entries in order itself, the last of equal keys wins.
    TreeMap<byte[], byte[]> rows = new TreeMap<>(StateInit::compareKeys);
    for (Entry entry : in.list(item -> new Entry(item.bytes(), item.bytes()))) {
      rows.put(entry.key, entry.value);
    }
    List<Entry> data = new ArrayList<>(rows.size());
    rows.forEach((key, value) -> data.add(new Entry(key, value)));
    return new StateInit(code, data);
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(0).value(code).list(data, (w, entry) -> w.bytes(entry.key).bytes(entry.value));
  }

  /** Byte-wise order, as unsigned; the shorter of two that begin alike is first. */
  public static int compareKeys(byte[] a, byte[] b) {
    int at = Arrays.mismatch(a, b);
    if (at < 0) {
      return 0;
    }
    if (at >= a.length || at >= b.length) {
      return a.length - b.length;
    }
    return (a[at] & 255) - (b[at] & 255);
  }

  /** The one account that can be made of this (docs/spec/runtime.md §2.5). */
  public AccountId accountId() {
    byte[] hash = Keccak.hash256(toBorsh());
    return AccountId.of("0s" + Hex.encode(Arrays.copyOfRange(hash, 12, 32)));
  }

  /** Bytes of all keys and values together. */
  public long dataLength() {
    long total = 0;
    for (Entry entry : data) {
      total += entry.key.length + entry.value.length;
    }
    return total;
  }
}
