package dev.vitrine.jvm.proof;

import dev.vitrine.proof.Bundle;
import java.util.function.Supplier;

/**
 * A changed bundle that must not be PROVEN.
 *
 * @param kind what sort of change, for the count
 * @param what which one, for whoever has to look at it
 * @param file the file, made when it is tried; null when the change changes nothing
 */
record Mutation(String kind, String what, Supplier<byte[]> file) {
  static Mutation of(String kind, String what, Supplier<Bundle> changed) {
    return new Mutation(
        kind,
        what,
        () -> {
          Bundle bundle = changed.get();
          return bundle == null ? null : bundle.toBorsh();
        });
  }
}
