package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * Something that contradicts or is missing.
 *
 * @param path of the member of the bundle that is in the wrong
 * @param reason in words
 */
record Flaw(String path, String reason) implements Borsh {
  static Flaw read(BorshReader in) {
    return new Flaw(in.string(), in.string());
  }

  @Override
  public void write(BorshWriter out) {
    out.string(path).string(reason);
  }

  /** A flaw of a member of one block. */
  static Flaw ofBlock(int index, String member, String reason) {
    return new Flaw("blocks[" + index + "]." + member, reason);
  }

  /** A flaw of a field of one statement. */
  static Flaw ofStatement(int index, String field, String reason) {
    return ofBlock(index, "statement." + field, reason);
  }
}
