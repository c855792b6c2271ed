package dev.vitrine.jvm.proof;

import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.GenesisRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Items of the witness, codes and genesis rows: dropped, doubled, swapped, changed, added. None of
 * them is signed, so the attacker also puts them back into the order that the format wants.
 */
final class WitnessMutations {
  /** Bits that are flipped in each item, beside the first and the last. */
  private static final int BITS = Boolean.getBoolean("vitrine.all") ? 256 : 3;

  private WitnessMutations() {}

  static void of(Sample sample, Consumer<Mutation> out) {
    Bundle bundle = sample.bundle();
    items("witness item", bundle.witness(), list -> Bundles.withWitness(bundle, list), out);
    items("code", bundle.codes(), list -> Bundles.withCodes(bundle, list), out);
    crossed(bundle, out);
    if (bundle.genesis() != null) {
      genesis(bundle, out);
    }
  }

  private static void items(
      String kind,
      List<byte[]> items,
      Function<List<byte[]>, Bundle> with,
      Consumer<Mutation> out) {
    Random random = new Random(items.size());
    for (int i = 0; i < items.size(); i++) {
      byte[] item = items.get(i);
      int at = i;
      out.accept(
          Mutation.of(kind + " dropped", kind + " " + i, () -> with.apply(without(items, at))));
      out.accept(
          Mutation.of(kind + " doubled", kind + " " + i, () -> with.apply(plus(items, at, item))));
      if (i > 0) {
        out.accept(
            Mutation.of(
                kind + " swapped", kind + " " + i, () -> with.apply(swapped(items, at - 1))));
      }
      List<byte[]> changes = new ArrayList<>(Wrong.bytes(item));
      for (int n = 0; n < BITS && item.length > 0; n++) {
        changes.add(Wrong.flipped(item, random.nextInt(8 * item.length)));
      }
      for (byte[] change : changes) {
        String what = kind + " " + i;
        out.accept(
            Mutation.of(kind + " changed", what, () -> with.apply(replaced(items, at, change))));
        out.accept(
            Mutation.of(
                kind + " changed, in order again",
                what,
                () -> with.apply(sorted(replaced(items, at, change)))));
      }
    }
    for (byte[] more : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[50])) {
      out.accept(
          Mutation.of(
              kind + " added",
              more.length + " zeros or so",
              () -> with.apply(sorted(plus(items, items.size(), more)))));
    }
  }

  /** Code among the nodes, and nodes among the code. */
  private static void crossed(Bundle bundle, Consumer<Mutation> out) {
    for (byte[] code : bundle.codes()) {
      out.accept(
          Mutation.of(
              "code among the witness",
              "",
              () ->
                  Bundles.withCodes(
                      Bundles.withWitness(bundle, sorted(plus(bundle.witness(), 0, code))),
                      List.of())));
      out.accept(
          Mutation.of(
              "code among the witness",
              "and where it was",
              () -> Bundles.withWitness(bundle, sorted(plus(bundle.witness(), 0, code)))));
    }
    for (int i = 0; i < bundle.witness().size(); i++) {
      byte[] node = bundle.witness().get(i);
      int at = i;
      out.accept(
          Mutation.of(
              "node among the code",
              "witness item " + i,
              () -> Bundles.withCodes(bundle, sorted(plus(bundle.codes(), 0, node)))));
      out.accept(
          Mutation.of(
              "node among the code",
              "witness item " + i + ", no longer in the witness",
              () ->
                  Bundles.withCodes(
                      Bundles.withWitness(bundle, without(bundle.witness(), at)),
                      sorted(plus(bundle.codes(), 0, node)))));
    }
  }

  private static void genesis(Bundle bundle, Consumer<Mutation> out) {
    List<GenesisRow> rows = bundle.genesis();
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      GenesisRow row = rows.get(i);
      out.accept(genesis(bundle, "dropped", without(rows, at)));
      out.accept(genesis(bundle, "doubled", plus(rows, at, row)));
      if (i > 0) {
        out.accept(genesis(bundle, "swapped", swapped(rows, at - 1)));
      }
      for (byte[] key : Wrong.bytes(row.key())) {
        out.accept(genesis(bundle, "key", replaced(rows, at, new GenesisRow(key, row.value()))));
      }
      for (byte[] value : Wrong.bytes(row.value())) {
        out.accept(genesis(bundle, "value", replaced(rows, at, new GenesisRow(row.key(), value))));
      }
    }
    out.accept(genesis(bundle, "all dropped", List.of()));
  }

  private static Mutation genesis(Bundle bundle, String what, List<GenesisRow> rows) {
    return Mutation.of("genesis row", what, () -> Bundles.withGenesis(bundle, rows));
  }

  static <T> List<T> without(List<T> list, int index) {
    List<T> other = new ArrayList<>(list);
    other.remove(index);
    return other;
  }

  static <T> List<T> plus(List<T> list, int index, T item) {
    List<T> other = new ArrayList<>(list);
    other.add(index, item);
    return other;
  }

  static <T> List<T> replaced(List<T> list, int index, T item) {
    List<T> other = new ArrayList<>(list);
    other.set(index, item);
    return other;
  }

  static <T> List<T> swapped(List<T> list, int index) {
    List<T> other = new ArrayList<>(list);
    T first = other.get(index);
    other.set(index, other.get(index + 1));
    other.set(index + 1, first);
    return other;
  }

  private static List<byte[]> sorted(List<byte[]> items) {
    List<byte[]> sorted = new ArrayList<>(items);
    sorted.sort(
        (a, b) -> Arrays.compareUnsigned(Forger.hash(a).toBytes(), Forger.hash(b).toBytes()));
    return sorted;
  }
}
