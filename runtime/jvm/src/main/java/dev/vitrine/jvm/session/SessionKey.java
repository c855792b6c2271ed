package dev.vitrine.jvm.session;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.security.SecureRandom;

/** An Ed25519 key of one run: made at random, never written anywhere. */
final class SessionKey {
  private final byte[] seed = new byte[32];

  SessionKey() {
    new SecureRandom().nextBytes(seed);
  }

  PublicKey publicKey() {
    return PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed));
  }

  byte[] sign(byte[] digest) {
    return Ed25519.sign(seed, digest);
  }
}
