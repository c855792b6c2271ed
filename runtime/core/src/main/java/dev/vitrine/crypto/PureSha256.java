package dev.vitrine.crypto;

import java.util.Arrays;

/** SHA-256 in plain Java (FIPS 180-4), for every platform. */
public final class PureSha256 implements Sha256Stream {
  /** This implementation as a provider. */
  public static final Sha256Provider PROVIDER = new Provider();

  private static final int BLOCK = 64;

  private final int[] state = new int[8];
  private final byte[] pending = new byte[BLOCK];
  private int pendingLength;
  private long total;

  /** A stream that has taken nothing yet. */
  public PureSha256() {
    begin();
  }

  private void begin() {
    state[0] = 0x6a09e667;
    state[1] = 0xbb67ae85;
    state[2] = 0x3c6ef372;
    state[3] = 0xa54ff53a;
    state[4] = 0x510e527f;
    state[5] = 0x9b05688c;
    state[6] = 0x1f83d9ab;
    state[7] = 0x5be0cd19;
    pendingLength = 0;
    total = 0;
  }

  @Override
  public Sha256Stream update(byte[] bytes, int offset, int length) {
    if (offset < 0 || length < 0 || length > bytes.length - offset) {
      throw new IndexOutOfBoundsException(offset + " + " + length + " of " + bytes.length);
    }
    total += length;
    int at = offset;
    int left = length;
    if (pendingLength > 0) {
      int taken = Math.min(left, BLOCK - pendingLength);
      System.arraycopy(bytes, at, pending, pendingLength, taken);
      pendingLength += taken;
      at += taken;
      left -= taken;
      if (pendingLength == BLOCK) {
        Sha256Compression.compress(state, pending, 0, 1);
        pendingLength = 0;
      }
    }
    int blocks = left / BLOCK;
    if (blocks > 0) {
      Sha256Compression.compress(state, bytes, at, blocks);
      at += blocks * BLOCK;
      left -= blocks * BLOCK;
    }
    if (left > 0) {
      System.arraycopy(bytes, at, pending, pendingLength, left);
      pendingLength += left;
    }
    return this;
  }

  @Override
  public byte[] digest() {
    pending[pendingLength++] = (byte) 0x80;
    if (pendingLength > BLOCK - 8) {
      Arrays.fill(pending, pendingLength, BLOCK, (byte) 0);
      Sha256Compression.compress(state, pending, 0, 1);
      pendingLength = 0;
    }
    Arrays.fill(pending, pendingLength, BLOCK - 8, (byte) 0);
    long bits = total << 3;
    for (int i = 0; i < 8; i++) {
      pending[BLOCK - 1 - i] = (byte) (bits >>> 8 * i);
    }
    Sha256Compression.compress(state, pending, 0, 1);
    byte[] hash = new byte[Sha256.LENGTH];
    for (int i = 0; i < 8; i++) {
      int word = state[i];
      hash[4 * i] = (byte) (word >>> 24);
      hash[4 * i + 1] = (byte) (word >>> 16);
      hash[4 * i + 2] = (byte) (word >>> 8);
      hash[4 * i + 3] = (byte) word;
    }
    begin();
    return hash;
  }

  private static final class Provider implements Sha256Provider {
    @Override
    public byte[] hash(byte[] bytes, int offset, int length) {
      return new PureSha256().update(bytes, offset, length).digest();
    }

    @Override
    public byte[] hash(byte[]... parts) {
      Sha256Stream stream = new PureSha256();
      for (byte[] part : parts) {
        stream.update(part, 0, part.length);
      }
      return stream.digest();
    }

    @Override
    public Sha256Stream start() {
      return new PureSha256();
    }
  }
}
