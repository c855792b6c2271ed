package dev.vitrine.crypto;

/**
 * The protocol's pseudo-random numbers: the key stream of ChaCha20 (RFC 8439 §2.3, but a 64-bit
 * block counter from 0 and a zero nonce of 64 bits) read as little-endian words
 * (docs/spec/runtime.md §4.2).
 */
public final class ChaCha20Rng {
  private final int[] key = new int[8];
  private final int[] block = new int[16];
  private long counter;
  private int used = 16;

  /** The generator with this seed of 32 bytes. */
  public ChaCha20Rng(byte[] seed) {
    if (seed.length != 32) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
    }
    for (int i = 0; i < 8; i++) {
      int at = 4 * i;
      key[i] =
          (seed[at] & 255)
              | (seed[at + 1] & 255) << 8
              | (seed[at + 2] & 255) << 16
              | seed[at + 3] << 24;
    }
  }

  /** The next 32 bits. */
  public int nextInt() {
    if (used == 16) {
      fill();
      used = 0;
    }
    return block[used++];
  }

  /**
   * A number from 0 to {@code bound - 1}, all equally likely: words that would favour some are
   * thrown away.
   */
  public int below(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound is not positive: " + bound);
    }
    long zone = ((bound << Integer.numberOfLeadingZeros(bound)) - 1) & 0xffffffffL;
    while (true) {
      long product = (nextInt() & 0xffffffffL) * bound;
      if ((product & 0xffffffffL) <= zone) {
        return (int) (product >>> 32);
      }
    }
  }

  /** Shuffles the list in place: Fisher and Yates, from the end. */
  public <T> void shuffle(java.util.List<T> list) {
    for (int i = list.size() - 1; i >= 1; i--) {
      int j = below(i + 1);
      T item = list.get(i);
      list.set(i, list.get(j));
      list.set(j, item);
    }
  }

  private void fill() {
    int[] x = block;
    input(x);
    for (int i = 0; i < 10; i++) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 1, 5, 9, 13);
      quarter(x, 2, 6, 10, 14);
      quarter(x, 3, 7, 11, 15);
      quarter(x, 0, 5, 10, 15);
      quarter(x, 1, 6, 11, 12);
      quarter(x, 2, 7, 8, 13);
      quarter(x, 3, 4, 9, 14);
    }
    int[] start = new int[16];
    input(start);
    for (int i = 0; i < 16; i++) {
      x[i] += start[i];
    }
    counter++;
  }

  private void input(int[] x) {
    x[0] = 0x61707865;
    x[1] = 0x3320646e;
    x[2] = 0x79622d32;
    x[3] = 0x6b206574;
    System.arraycopy(key, 0, x, 4, 8);
    x[12] = (int) counter;
    x[13] = (int) (counter >>> 32);
    x[14] = 0;
    x[15] = 0;
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[a] += x[b];
    x[d] = Integer.rotateLeft(x[d] ^ x[a], 16);
    x[c] += x[d];
    x[b] = Integer.rotateLeft(x[b] ^ x[c], 12);
    x[a] += x[b];
    x[d] = Integer.rotateLeft(x[d] ^ x[a], 8);
    x[c] += x[d];
    x[b] = Integer.rotateLeft(x[b] ^ x[c], 7);
  }
}
