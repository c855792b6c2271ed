package dev.vitrine.proof;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;

/** The signature of a session over a statement. */
final class StatementSignature {
  private StatementSignature() {}

  /** Whether it is an Ed25519 signature by the statement's own session key, strictly. */
  static boolean fits(Statement statement, CryptoHash digest, byte[] signature) {
    PublicKey signer = statement.sessionKey();
    return signer.type() == KeyType.ED25519
        && Ed25519.verifyStrict(signer.unsafeBytes(), digest.unsafeBytes(), signature);
  }
}
