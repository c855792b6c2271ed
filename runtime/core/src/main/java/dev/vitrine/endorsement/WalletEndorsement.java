package dev.vitrine.endorsement;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.PublicKey;

/**
 * A NEAR account stands behind a session: its wallet's signature over {@link WalletMessage}.
 *
 * @param session what it endorses
 * @param account the account
 * @param key the account's key that signed
 * @param signature Ed25519, 64 bytes
 * @param proof that the key is the account's, or null
 */
public record WalletEndorsement(
    EndorsedSession session,
    AccountId account,
    PublicKey key,
    byte[] signature,
    AccessKeyProof proof)
    implements Borsh {
  /** The kind in bundles. */
  public static final String KIND = "vitrine/wallet/v1";

  static WalletEndorsement read(BorshReader in) {
    return new WalletEndorsement(
        EndorsedSession.read(in),
        AccountId.read(in),
        EndorsedSession.readKey(in),
        in.raw(Ed25519.SIGNATURE_LENGTH),
        in.option(AccessKeyProof::read));
  }

  @Override
  public void write(BorshWriter out) {
    out.value(session).value(account).value(key).raw(signature).option(proof);
  }

  /** What holds of it for the session that the statements name. */
  Judged judge(EndorsedSession stated) {
    Judged.Builder out = new Judged.Builder(KIND);
    out.sameSession(session, stated);
    boolean signed =
        Ed25519.verifyStrict(
            key.unsafeBytes(), new WalletMessage(account, session).digest(), signature);
    out.unless(
        "The wallet's signature is good",
        "The wallet's signature is not good",
        signed ? null : "it is not one by " + key + " over the message of NEP-413",
        "NEP-413, by " + key);
    if (proof == null) {
      out.notShown(
          "The key is said to be the account's",
          "nothing shows that " + account + " has the key " + key);
    } else {
      out.unless(
          "The key has full access to the account",
          "The key is not shown to be the account's",
          proof.flaw(account, key),
          "in the state with root " + proof.root() + ", whose it is nothing here shows");
    }
    return out.vouched(
        proof == null
            ? "A key said to be " + account + "'s stands behind the session key"
            : "The account " + account + " stands behind the session key",
        new Voucher.Wallet(account, key, proof == null ? null : proof.root()));
  }
}
