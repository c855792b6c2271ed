package dev.vitrine.endorsement;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;

/**
 * What a wallet shows and signs by NEP-413. The text is fixed by the format, so that a wallet shows
 * what is endorsed, and the nonce is the hash of the same content, so that nothing in the signed
 * bytes is left to choice.
 *
 * @param account the account that endorses
 * @param session what it endorses
 */
public record WalletMessage(AccountId account, EndorsedSession session) {
  /** To whom the message speaks, as wallets show it. */
  public static final String RECIPIENT = "vitrine";

  /** Domain tag of the nonce. */
  static final String DOMAIN = "vitrine/wallet/v1";

  /** 2^31 + 413: no transaction begins so (NEP-413). */
  private static final int PREFIX = (1 << 31) + 413;

  /** The text, six lines joined by line feeds. */
  public String text() {
    byte[] nonce = session.nonce();
    return "I stand behind this Vitrine session."
        + "\naccount: "
        + account
        + "\nsession key: "
        + session.sessionKey()
        + "\nrelease: "
        + Hex.encode(session.releaseId().unsafeBytes())
        + "\nnonce: "
        + (nonce == null ? "none" : Hex.encode(nonce))
        + "\nchain: "
        + session.chainId();
  }

  /** NEP-413's nonce, 32 bytes. */
  public byte[] nonce() {
    BorshWriter out = new BorshWriter().string(DOMAIN).value(account).value(session);
    return Sha256.hash(out.toBytes());
  }

  /** What is signed: SHA-256 of the prefix and NEP-413's payload, without a callback. */
  public byte[] digest() {
    BorshWriter out =
        new BorshWriter(512)
            .u32(PREFIX)
            .string(text())
            .raw(nonce())
            .string(RECIPIENT)
            .u8(0); // no callbackUrl
    return Sha256.hash(out.toBytes());
  }
}
