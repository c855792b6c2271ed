package dev.vitrine.runtime.receipt;

import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.util.List;

/**
 * The receipts by which {@code system} gives tokens back (docs/spec/runtime.md §4.6). Their ids are
 * given later, like those of all new receipts.
 */
public final class Refunds {
  private static final PublicKey NO_KEY =
      PublicKey.of(KeyType.ED25519, new byte[KeyType.ED25519.keyLength()]);

  private Refunds() {}

  /** A deposit, or what an account held. */
  public static Receipt ofBalance(AccountId receiverId, Balance amount) {
    return refund(receiverId, AccountId.SYSTEM, NO_KEY, amount);
  }

  /** Gas that was paid and not burnt; it also goes back to the key's allowance or balance. */
  public static Receipt ofGas(AccountId signerId, PublicKey signerKey, Balance amount) {
    return refund(signerId, signerId, signerKey, amount);
  }

  private static Receipt refund(
      AccountId receiverId, AccountId signerId, PublicKey signerKey, Balance amount) {
    return new Receipt(
        AccountId.SYSTEM,
        receiverId,
        CryptoHash.ZERO,
        new ActionReceipt(
            1,
            false,
            signerId,
            null,
            signerKey,
            Balance.ZERO,
            List.of(),
            List.of(),
            List.of(new TransferAction(amount))));
  }
}
