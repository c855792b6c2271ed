package dev.vitrine.endorsement;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.util.Arrays;

/**
 * What a wallet or a TD endorses: one session, as each of its statements names it (docs/design.md
 * §7, "Time and endorsements").
 *
 * @param sessionKey the key that signs the statements
 * @param releaseId the release that its holder claims to run
 * @param nonce the verifier's nonce, or null
 * @param chainId the chain that the session applies
 */
public record EndorsedSession(
    PublicKey sessionKey, CryptoHash releaseId, byte[] nonce, String chainId) implements Borsh {
  private static final int MAX_NONCE = 64;
  private static final int MAX_CHAIN_ID = 64;

  /** Reads a session; over-long fields are refused as in statements. */
  public static EndorsedSession read(BorshReader in) {
    PublicKey key = readKey(in);
    CryptoHash release = CryptoHash.read(in);
    byte[] nonce = in.option(BorshReader::bytes);
    if (nonce != null && nonce.length > MAX_NONCE) {
      throw in.refuse("nonce over " + MAX_NONCE + " bytes");
    }
    return new EndorsedSession(key, release, nonce, readChainId(in));
  }

  /** Reads a key that can sign in this format: Ed25519. */
  static PublicKey readKey(BorshReader in) {
    PublicKey key = PublicKey.read(in);
    if (key.type() != KeyType.ED25519) {
      throw in.refuse("a key of an endorsement is an ed25519 key, not " + key.type().prefix());
    }
    return key;
  }

  static String readChainId(BorshReader in) {
    String text = in.string();
    boolean good = !text.isEmpty() && text.length() <= MAX_CHAIN_ID;
    for (int i = 0; good && i < text.length(); i++) {
      good = text.charAt(i) > ' ' && text.charAt(i) <= '~';
    }
    if (!good) {
      throw in.refuse("a chain id is 1 to " + MAX_CHAIN_ID + " visible ASCII characters");
    }
    return text;
  }

  @Override
  public void write(BorshWriter out) {
    out.value(sessionKey).value(releaseId).option(nonce, BorshWriter::bytes).string(chainId);
  }

  /**
   * How this session differs from the one that the statements name, as a sentence without full
   * stop, or null when it is the same.
   */
  public String differenceFrom(EndorsedSession stated) {
    if (!sessionKey.equals(stated.sessionKey)) {
      return "it endorses the session key " + sessionKey + ", not " + stated.sessionKey;
    }
    if (!releaseId.equals(stated.releaseId)) {
      return "it endorses release "
          + Hex.encode(releaseId.unsafeBytes())
          + ", the statements claim "
          + Hex.encode(stated.releaseId.unsafeBytes());
    }
    if (!Arrays.equals(nonce, stated.nonce)) {
      return "it was made for "
          + nonceInWords()
          + ", the statements carry "
          + stated.nonceInWords();
    }
    return chainId.equals(stated.chainId)
        ? null
        : "it endorses chain " + chainId + ", the statements are of " + stated.chainId;
  }

  private String nonceInWords() {
    return nonce == null ? "no nonce" : "the nonce \"" + Hex.encode(nonce) + "\"";
  }
}
