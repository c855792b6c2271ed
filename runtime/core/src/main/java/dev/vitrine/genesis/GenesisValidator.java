package dev.vitrine.genesis;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/**
 * A validator of the first epoch.
 *
 * @param stake becomes the account's locked balance, in yoctoNEAR
 */
public record GenesisValidator(AccountId accountId, PublicKey publicKey, Balance stake) {}
