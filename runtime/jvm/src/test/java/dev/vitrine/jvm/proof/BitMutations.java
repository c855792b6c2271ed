package dev.vitrine.jvm.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import java.util.function.Consumer;

/** One bit of the file changed: every bit of small files, many at random of large ones. */
final class BitMutations {
  private static final boolean ALL = Boolean.getBoolean("vitrine.all");

  /** Files up to this many bytes have every bit changed. */
  private static final int SMALL = ALL ? 20_000 : 2_000;

  /** Bits changed of a larger file in compact form, and in JSON, which takes longer to read. */
  private static final int AT_RANDOM = ALL ? 20_000 : 400;

  private static final int AT_RANDOM_IN_TEXT = ALL ? 5_000 : 100;

  private BitMutations() {}

  static void of(Sample sample, Consumer<Mutation> out) {
    of("a bit of the compact form", sample.bundle().toBorsh(), AT_RANDOM, out);
    of("a bit of the JSON form", sample.bundle().toJson().getBytes(UTF_8), AT_RANDOM_IN_TEXT, out);
  }

  private static void of(String kind, byte[] file, int atRandom, Consumer<Mutation> out) {
    int bits = 8 * file.length;
    if (file.length <= SMALL) {
      for (int bit = 0; bit < bits; bit++) {
        flipped(kind, file, bit, out);
      }
    } else {
      Random random = new Random(20261122);
      for (int i = 0; i < atRandom; i++) {
        flipped(kind, file, random.nextInt(bits), out);
      }
    }
  }

  private static void flipped(String kind, byte[] file, int bit, Consumer<Mutation> out) {
    out.accept(
        new Mutation(
            kind, "byte " + (bit >> 3) + ", bit " + (bit & 7), () -> Wrong.flipped(file, bit)));
  }
}
