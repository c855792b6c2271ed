package dev.vitrine.endorsement;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;

/**
 * What a key is endorsed for. A session must be within the scope of every link of its chain, so a
 * link can only narrow what the one before allows.
 *
 * @param chainId sessions of this chain only, or null for any
 * @param releaseId sessions that claim this release only, or null for any
 * @param furtherLinks how many links may follow: 0 when the key endorsed is a session key
 */
public record KeyScope(String chainId, CryptoHash releaseId, int furtherLinks) implements Borsh {
  static KeyScope read(BorshReader in) {
    return new KeyScope(
        in.option(EndorsedSession::readChainId), in.option(CryptoHash::read), in.u8());
  }

  @Override
  public void write(BorshWriter out) {
    out.option(chainId, BorshWriter::string).option(releaseId).u8(furtherLinks);
  }

  /** Why the session, so many links further on, is out of scope, or null. */
  String refusal(EndorsedSession session, int following) {
    if (chainId != null && !chainId.equals(session.chainId())) {
      return "is for chain " + chainId + ", the statements are of " + session.chainId();
    }
    if (releaseId != null && !releaseId.equals(session.releaseId())) {
      return "is for release "
          + Hex.encode(releaseId.unsafeBytes())
          + ", the statements claim "
          + Hex.encode(session.releaseId().unsafeBytes());
    }
    return following > furtherLinks
        ? "allows " + furtherLinks + " further links, " + following + " follow"
        : null;
  }
}
