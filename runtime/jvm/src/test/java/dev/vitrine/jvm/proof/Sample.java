package dev.vitrine.jvm.proof;

import dev.vitrine.proof.Bundle;

/**
 * A bundle of the corpus.
 *
 * @param name what happens in it
 * @param bundle as it was made
 * @param fromGenesis whether it begins at the genesis of a local chain: then nothing of a context
 *     can be chosen
 */
record Sample(String name, Bundle bundle, boolean fromGenesis) {
  @Override
  public String toString() {
    return name;
  }
}
