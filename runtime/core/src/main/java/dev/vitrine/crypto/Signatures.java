package dev.vitrine.crypto;

import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;

/** Signatures of transactions, of all kinds of keys (docs/spec/runtime.md §3.1). */
public final class Signatures {
  private Signatures() {}

  /**
   * Whether the signature over the 32 bytes of the hash is this key's; different kinds never match.
   */
  public static boolean verify(PublicKey key, CryptoHash hash, Signature signature) {
    if (key.type() != signature.type()) {
      return false;
    }
    byte[] publicKey = key.unsafeBytes();
    byte[] message = hash.unsafeBytes();
    byte[] bytes = signature.unsafeBytes();
    return switch (key.type()) {
      case ED25519 -> Ed25519.verify(publicKey, message, bytes);
      case SECP256K1 -> Secp256k1.verify(publicKey, message, bytes);
      case ML_DSA_65 -> MlDsa65.verify(publicKey, message, bytes);
    };
  }
}
