package dev.vitrine.runtime.transaction;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.GasKeyBalance;
import dev.vitrine.runtime.action.StorageStake;
import dev.vitrine.runtime.error.DepositFailureReason;
import dev.vitrine.runtime.error.InvalidAccessKeyError;
import dev.vitrine.runtime.error.InvalidTxError;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;

/** Whether the signer may and can pay for a transaction (docs/spec/runtime.md §3.4). */
public final class TransactionCharge {
  private final RuntimeConfig config;
  private final Transaction transaction;
  private final TransactionCost cost;
  private final long blockHeight;

  /** The charge for this transaction at this height (u64). */
  public TransactionCharge(
      RuntimeConfig config, Transaction transaction, TransactionCost cost, long blockHeight) {
    this.config = config;
    this.transaction = transaction;
    this.cost = cost;
    this.blockHeight = blockHeight;
  }

  /** The account pays everything. */
  public TransactionVerdict byAccount(Account account, AccessKey key) {
    AccountId signer = transaction.signerId();
    if (key.isGasKey()) {
      return TransactionVerdict.refused(
          InvalidTxError.invalidNonceIndex(-1, key.gasKeyInfo().numNonces()));
    }
    InvalidTxError refusal = checkNonce(key.nonce());
    if (refusal != null) {
      return TransactionVerdict.refused(refusal);
    }
    Balance total = cost.totalCost();
    Balance rest = account.amount().minusChecked(total);
    if (rest == null) {
      return TransactionVerdict.refused(
          InvalidTxError.notEnoughBalance(signer, account.amount(), total));
    }
    FunctionCallPermission limits = key.permission().functionCall();
    Balance allowance = limits == null ? null : limits.allowance();
    Balance allowanceLeft = allowance == null ? null : allowance.minusChecked(total);
    if (allowance != null && allowanceLeft == null) {
      return TransactionVerdict.refused(
          InvalidTxError.invalidAccessKeyError(
              InvalidAccessKeyError.notEnoughAllowance(
                  signer, transaction.publicKey(), allowance, total)));
    }
    Balance missing = StorageStake.missing(config.fees, account, rest);
    if (missing != null) {
      return TransactionVerdict.refused(InvalidTxError.lackBalanceForState(signer, missing));
    }
    InvalidAccessKeyError forbidden = limits == null ? null : checkLimits(limits);
    if (forbidden != null) {
      return TransactionVerdict.refused(InvalidTxError.invalidAccessKeyError(forbidden));
    }
    AccessKey used = key.withNonce(transaction.nonce().nonce());
    if (allowance != null) {
      FunctionCallPermission left =
          new FunctionCallPermission(allowanceLeft, limits.receiverId(), limits.methodNames());
      used = used.withPermission(used.permission().withFunctionCall(left));
    }
    return TransactionVerdict.charged(rest, used);
  }

  /** The gas key pays the gas, the account the deposits; {@code nonce} is the key's nonce row. */
  public TransactionVerdict byGasKey(Account account, AccessKey key, long nonce) {
    AccountId signer = transaction.signerId();
    GasKeyInfo info = key.gasKeyInfo();
    if (info == null) {
      return TransactionVerdict.refused(
          InvalidTxError.invalidAccessKeyError(
              InvalidAccessKeyError.accessKeyNotFound(signer, transaction.publicKey())));
    }
    int index = transaction.nonce().index();
    if (index >= info.numNonces()) {
      return TransactionVerdict.refused(InvalidTxError.invalidNonceIndex(index, info.numNonces()));
    }
    InvalidTxError refusal = checkNonce(nonce);
    if (refusal != null) {
      return TransactionVerdict.refused(refusal);
    }
    Balance keyLeft = info.balance().minusChecked(cost.gasCost());
    if (keyLeft == null) {
      return TransactionVerdict.refused(
          InvalidTxError.notEnoughGasKeyBalance(signer, info.balance(), cost.gasCost()));
    }
    FunctionCallPermission limits = key.permission().functionCall();
    InvalidAccessKeyError forbidden = limits == null ? null : checkLimits(limits);
    if (forbidden != null) {
      return TransactionVerdict.refused(InvalidTxError.invalidAccessKeyError(forbidden));
    }
    Balance deposit = cost.depositCost();
    Balance rest = account.amount().minusChecked(deposit);
    if (rest == null) {
      return gasOnly(
          account, key, account.amount(), deposit, DepositFailureReason.NOT_ENOUGH_BALANCE);
    }
    Balance missing = StorageStake.missing(config.fees, account, rest);
    if (missing != null) {
      return gasOnly(account, key, rest, missing, DepositFailureReason.LACK_BALANCE_FOR_STATE);
    }
    return TransactionVerdict.charged(rest, GasKeyBalance.with(key, keyLeft));
  }

  /** Only the gas that turning it into a receipt would have burnt is paid. */
  private TransactionVerdict gasOnly(
      Account account, AccessKey key, Balance has, Balance needs, DepositFailureReason reason) {
    Balance keyLeft = key.gasKeyInfo().balance().minus(cost.burntAmount());
    return TransactionVerdict.gasOnly(
        InvalidTxError.notEnoughBalanceForDeposit(transaction.signerId(), has, needs, reason),
        account.amount(),
        GasKeyBalance.with(key, keyLeft));
  }

  private InvalidTxError checkNonce(long current) {
    long nonce = transaction.nonce().nonce();
    boolean follows =
        transaction.nonceMode() == NonceMode.STRICT
            ? current != -1 && nonce == current + 1
            : Long.compareUnsigned(nonce, current) > 0;
    if (!follows) {
      return InvalidTxError.invalidNonce(nonce, current);
    }
    Balance product = Balance.product(blockHeight, AccessKey.NONCE_RANGE_MULTIPLIER);
    long bound = product.high() == 0 ? product.low() : -1;
    return Long.compareUnsigned(nonce, bound) >= 0
        ? InvalidTxError.nonceTooLarge(nonce, bound)
        : null;
  }

  /** What a limited key forbids. */
  private InvalidAccessKeyError checkLimits(FunctionCallPermission limits) {
    if (transaction.actions().size() != 1
        || !(transaction.actions().get(0) instanceof FunctionCallAction call)) {
      return InvalidAccessKeyError.REQUIRES_FULL_ACCESS;
    }
    if (!call.deposit().isZero()) {
      return InvalidAccessKeyError.DEPOSIT_WITH_FUNCTION_CALL;
    }
    if (!transaction.receiverId().toString().equals(limits.receiverId())) {
      return InvalidAccessKeyError.receiverMismatch(transaction.receiverId(), limits.receiverId());
    }
    return limits.methodNames().isEmpty() || limits.methodNames().contains(call.methodName())
        ? null
        : InvalidAccessKeyError.methodNameMismatch(call.methodName());
  }
}
