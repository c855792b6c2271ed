package dev.vitrine.proof;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;

/**
 * One session: a key, a nonce, and the chain of statements that it makes (docs/design.md §7). It
 * knows the public key alone; signatures come from whoever holds the secret one.
 */
public final class Session {
  private final PublicKey key;
  private final byte[] nonce;
  private final CryptoHash releaseId;
  private CryptoHash previous = CryptoHash.ZERO;

  /**
   * A session that has not stated anything yet.
   *
   * @param key the Ed25519 key that will sign
   * @param nonce the verifier's nonce, at most 64 bytes, or null
   * @param releaseId the release that runs, zeros when not measured
   */
  public Session(PublicKey key, byte[] nonce, CryptoHash releaseId) {
    if (nonce != null && nonce.length > Statement.MAX_NONCE) {
      throw new IllegalArgumentException(
          "nonce of " + nonce.length + " bytes; at most " + Statement.MAX_NONCE);
    }
    this.key = key;
    this.nonce = nonce;
    this.releaseId = releaseId;
  }

  /** The statement about the next block. It becomes the previous one of the statement after it. */
  public Statement state(AppliedBlock block) {
    var context = block.context();
    Statement statement =
        new Statement(
            context.protocolVersion(),
            context.chainId(),
            releaseId,
            key,
            nonce,
            previous,
            context.shardId(),
            context.blockHeight(),
            context.blockTimestamp(),
            context.blockHash(),
            context.gasPrice(),
            block.preStateRoot(),
            CryptoHash.owning(Sha256.hash(context.toBorsh())),
            block.inputs().hash(),
            block.result().stateRoot(),
            block.result().outcomeRoot(),
            BlockResult.of(block.result()).hash(),
            block.result().gasBurnt());
    previous = statement.digest();
    return statement;
  }

  /** Digest of the last statement, zeros before the first. */
  public CryptoHash previous() {
    return previous;
  }

  /** Goes on after the statement with this digest: a fresh worker takes over a session. */
  public void resumeAfter(CryptoHash digest) {
    previous = digest;
  }

  /** The session's public key. */
  public PublicKey key() {
    return key;
  }
}
