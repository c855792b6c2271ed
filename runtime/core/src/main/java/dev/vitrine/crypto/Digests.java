package dev.vitrine.crypto;

import org.bouncycastle.crypto.Digest;

/** Feeds parts to one of Bouncy Castle's digests. */
final class Digests {
  private Digests() {}

  static byte[] hash(Digest digest, byte[]... parts) {
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }
}
