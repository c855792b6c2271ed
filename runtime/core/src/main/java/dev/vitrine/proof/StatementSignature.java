package dev.vitrine.proof;

import dev.vitrine.crypto.StrictKey;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;

/** Checks signatures over statements: Ed25519 by the statement's own session key, strictly. */
final class StatementSignature {
  private final PublicKey signer;

  /** Null if no signature can be good. */
  private final StrictKey key;

  /**
   * A check of statements of one session.
   *
   * @param signer its key; statements by other keys take longer
   * @param statements how many, about
   */
  StatementSignature(PublicKey signer, int statements) {
    this.signer = signer;
    this.key =
        signer.type() == KeyType.ED25519 ? StrictKey.of(signer.unsafeBytes(), statements) : null;
  }

  /** Whether the signature is one over the statement's digest by its session key. */
  boolean fits(Statement statement, CryptoHash digest, byte[] signature) {
    PublicKey own = statement.sessionKey();
    return own.equals(signer)
        ? key != null && key.verifies(digest.unsafeBytes(), signature)
        : new StatementSignature(own, 1).fits(statement, digest, signature);
  }
}
