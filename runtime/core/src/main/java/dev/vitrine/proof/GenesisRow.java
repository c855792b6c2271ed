package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * One row of a genesis state: raw trie key and value (docs/spec/runtime.md §1.1). Rows stand in
 * ascending order of their keys, so that a state has one spelling.
 */
public record GenesisRow(byte[] key, byte[] value) implements Borsh {
  @Override
  public void write(BorshWriter out) {
    out.bytes(key).bytes(value);
  }

  static GenesisRow read(BorshReader in) {
    byte[] key = in.bytes();
    if (key.length > Limits.MAX_KEY) {
      throw in.refuse("a key over " + Limits.MAX_KEY + " bytes");
    }
    return new GenesisRow(key, Limits.bytes(in));
  }
}
