package dev.vitrine.vm;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.List;

/**
 * What a call can know about itself (docs/spec/vm.md §1.3). Arrays are never written to.
 *
 * @param currentAccountId the account whose contract runs
 * @param signerAccountId who signed the transaction
 * @param signerAccountPk the signer's key: tag and bytes
 * @param predecessorAccountId who sent the receipt
 * @param refundToAccountId where refunds go
 * @param input arguments
 * @param promiseResults what the receipts brought that this one waited for
 * @param blockHeight height
 * @param blockTimestamp nanoseconds since 1970
 * @param epochHeight number of the epoch
 * @param accountBalance without the deposit
 * @param accountLockedBalance staked
 * @param storageUsage bytes
 * @param accountContract which contract it is
 * @param attachedDeposit the call's deposit
 * @param prepaidGas the call's gas; does not matter in views
 * @param randomSeed 32 bytes
 * @param isView whether this is a view: no receipts, no changes
 * @param maxGasBurntView most gas that a view burns; does not matter elsewhere
 * @param outputDataReceivers who waits for what this call returns
 */
public record VMContext(
    AccountId currentAccountId,
    AccountId signerAccountId,
    byte[] signerAccountPk,
    AccountId predecessorAccountId,
    AccountId refundToAccountId,
    byte[] input,
    List<PromiseResult> promiseResults,
    long blockHeight,
    long blockTimestamp,
    long epochHeight,
    Balance accountBalance,
    Balance accountLockedBalance,
    long storageUsage,
    CurrentContract accountContract,
    Balance attachedDeposit,
    long prepaidGas,
    byte[] randomSeed,
    boolean isView,
    long maxGasBurntView,
    List<AccountId> outputDataReceivers) {}
