package dev.vitrine.jvm.proof;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.util.Arrays;

/** A session key that is the same in every run of the tests. */
record Signer(byte[] seed) {
  /** The one of the corpus. */
  static final Signer HONEST = number(1);

  /** The attacker's own. */
  static final Signer ATTACKER = number(2);

  static Signer number(int number) {
    byte[] seed = new byte[Ed25519.SEED_LENGTH];
    Arrays.fill(seed, (byte) number);
    return new Signer(seed);
  }

  PublicKey key() {
    return PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed));
  }

  byte[] sign(CryptoHash digest) {
    return Ed25519.sign(seed, digest.unsafeBytes());
  }
}
