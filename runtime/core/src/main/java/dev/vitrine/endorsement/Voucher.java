package dev.vitrine.endorsement;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.List;

/** Who vouches, as far as the endorsement itself shows it; what policies look at. */
public sealed interface Voucher {
  /**
   * A wallet.
   *
   * @param account the account
   * @param key its key
   * @param provenUnder root of the state that has the key, or null when nothing shows it
   */
  record Wallet(AccountId account, PublicKey key, CryptoHash provenUnder) implements Voucher {}

  /**
   * A key, through others.
   *
   * @param links from the first key to the session key
   * @param expired whether one of the links has expired at the time of judgement
   */
  record Keys(List<KeyLink> links, boolean expired) implements Voucher {
    /** The key at which the chain begins. */
    public PublicKey first() {
      return links.get(0).issuer();
    }
  }

  /**
   * Software in a TD.
   *
   * @param facts what the quote says
   */
  record TrustDomain(QuoteFacts facts) implements Voucher {}
}
