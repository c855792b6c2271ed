package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;

/**
 * What a session says about one applied block of one shard (docs/proof-format.md, "Statement").
 *
 * @param protocolVersion version whose rules were applied
 * @param chainId name of the chain, 1 to 64 ASCII letters, digits and {@code . _ -}
 * @param releaseId release that the signer claims to run, 32 bytes; all zero when not measured
 * @param sessionKey the session's Ed25519 key
 * @param nonce what the verifier gave for freshness, at most 64 bytes, or null
 * @param previous digest of the session's statement before, or 32 zero bytes
 * @param shardId shard, repeated from the context
 * @param height block height, repeated from the context
 * @param timestamp block time in nanoseconds, repeated from the context
 * @param blockHash block hash, repeated from the context
 * @param gasPrice yoctoNEAR per gas, repeated from the context
 * @param preStateRoot state root before
 * @param context SHA-256 of the borsh form of the whole apply context
 * @param inputs SHA-256 of the transactions and incoming receipts in order
 * @param postStateRoot state root after
 * @param outcomeRoot Merkle root of the outcomes
 * @param result SHA-256 of outgoing receipts, congestion info, bandwidth requests and proposals
 * @param gasBurnt gas burnt by all outcomes together
 */
public record Statement(
    int protocolVersion,
    String chainId,
    CryptoHash releaseId,
    PublicKey sessionKey,
    byte[] nonce,
    CryptoHash previous,
    long shardId,
    long height,
    long timestamp,
    CryptoHash blockHash,
    Balance gasPrice,
    CryptoHash preStateRoot,
    CryptoHash context,
    CryptoHash inputs,
    CryptoHash postStateRoot,
    CryptoHash outcomeRoot,
    CryptoHash result,
    long gasBurnt)
    implements Borsh {
  /** Version of the format that {@link #write} produces and {@link #read} takes. */
  public static final int FORMAT = 1;

  /** Most bytes of a nonce. */
  public static final int MAX_NONCE = 64;

  /** Most characters of a chain id. */
  public static final int MAX_CHAIN_ID = 64;

  static final String DOMAIN = "vitrine/statement/v1";

  @Override
  public void write(BorshWriter out) {
    out.u16(FORMAT)
        .u32(protocolVersion)
        .string(chainId)
        .value(releaseId)
        .value(sessionKey)
        .option(nonce, BorshWriter::bytes)
        .value(previous)
        .u64(shardId)
        .u64(height)
        .u64(timestamp)
        .value(blockHash)
        .value(gasPrice)
        .value(preStateRoot)
        .value(context)
        .value(inputs)
        .value(postStateRoot)
        .value(outcomeRoot)
        .value(result)
        .u64(gasBurnt);
  }

  /** Reads a statement; another format version or an over-long field is refused. */
  public static Statement read(BorshReader in) {
    int format = in.u16();
    if (format != FORMAT) {
      throw in.refuse("statement of format " + format + "; this release knows format " + FORMAT);
    }
    int protocolVersion = in.u32();
    if (protocolVersion < 0) {
      throw in.refuse("a protocol version over 2^31 - 1");
    }
    String chainId = in.string();
    if (!isChainId(chainId)) {
      throw in.refuse("a chain id is 1 to " + MAX_CHAIN_ID + " letters, digits and . _ -");
    }
    CryptoHash releaseId = CryptoHash.read(in);
    PublicKey sessionKey = PublicKey.read(in);
    byte[] nonce = in.option(BorshReader::bytes);
    if (nonce != null && nonce.length > MAX_NONCE) {
      throw in.refuse("nonce over " + MAX_NONCE + " bytes");
    }
    return new Statement(
        protocolVersion,
        chainId,
        releaseId,
        sessionKey,
        nonce,
        CryptoHash.read(in),
        in.u64(),
        in.u64(),
        in.u64(),
        CryptoHash.read(in),
        Balance.read(in),
        CryptoHash.read(in),
        CryptoHash.read(in),
        CryptoHash.read(in),
        CryptoHash.read(in),
        CryptoHash.read(in),
        CryptoHash.read(in),
        in.u64());
  }

  /** Whether a text can be a chain id: no text of a proof needs an escape in JSON. */
  static boolean isChainId(String text) {
    if (text.isEmpty() || text.length() > MAX_CHAIN_ID) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean known =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "._-".indexOf(c) >= 0;
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /** The session that makes the statement, as endorsements name it. */
  public EndorsedSession session() {
    return new EndorsedSession(sessionKey, releaseId, nonce, chainId);
  }

  /** What is signed: SHA-256 of the domain tag (as a borsh string) and the statement's bytes. */
  public CryptoHash digest() {
    BorshWriter out = new BorshWriter(640).string(DOMAIN);
    write(out);
    return CryptoHash.owning(Sha256.hash(out.toBytes()));
  }
}
