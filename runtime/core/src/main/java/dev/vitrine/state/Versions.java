package dev.vitrine.state;

import dev.vitrine.borsh.BorshReader;

/** Records that begin with a version of which only the first exists. */
final class Versions {
  private Versions() {}

  static void expectZero(BorshReader in, String what) {
    if (in.peekU8() != 0) {
      throw in.refuse("unknown version of a " + what + ": " + in.peekU8());
    }
    in.u8();
  }
}
