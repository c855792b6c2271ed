package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * All that checking one block by itself says. In borsh it passes from one worker of a release to
 * another; it is no part of any file.
 *
 * @param signed whether the signature fits the statement
 * @param run of the block, or null when nothing is executed
 */
record CheckedBlock(boolean signed, BlockRun run) implements Borsh {
  static CheckedBlock read(BorshReader in) {
    return new CheckedBlock(in.bool(), in.option(BlockRun::read));
  }

  @Override
  public void write(BorshWriter out) {
    out.bool(signed).option(run);
  }
}
