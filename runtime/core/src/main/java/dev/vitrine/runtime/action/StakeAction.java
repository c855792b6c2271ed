package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.state.Account;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;

/** Proposes the receiver as validator with this stake. */
public record StakeAction(Balance stake, PublicKey publicKey) implements Action {
  /** Borsh number. */
  public static final int TAG = 4;

  static StakeAction read(BorshReader in) {
    return new StakeAction(Balance.read(in), PublicKey.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "Stake";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(stake).value(publicKey);
  }

  @Override
  public boolean usesPostQuantumKeys() {
    return publicKey.type() == KeyType.ML_DSA_65;
  }

  @Override
  public ActionsValidationError validate(ValidationRules rules, AccountId receiverId) {
    return StakingKey.isSuitable(publicKey)
        ? null
        : ActionsValidationError.unsuitableStakingKey(publicKey);
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return Cost.send(fees, ActionCost.STAKE, sir);
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.STAKE);
  }

  @Override
  public boolean onlyByAccountItself() {
    return true;
  }

  @Override
  public void apply(ActionExecution execution) {
    AccountId id = execution.receiverId();
    Account account = execution.account();
    Balance increment = stake.minusSaturating(account.locked());
    Balance rest = account.amount().minusChecked(increment);
    if (rest == null) {
      execution.fail(ActionErrorKind.triesToStake(id, stake, account.locked(), account.amount()));
      return;
    }
    if (account.locked().isZero() && stake.isZero()) {
      execution.fail(ActionErrorKind.triesToUnstake(id));
      return;
    }
    Balance minimum = execution.context().minimumStake();
    if (!stake.isZero() && stake.compareTo(minimum) < 0) {
      execution.fail(ActionErrorKind.insufficientStake(id, stake, minimum));
      return;
    }
    execution.propose(new ValidatorStake(id, publicKey, stake));
    // Less stake changes nothing now: it is given back when an epoch begins.
    if (stake.compareTo(account.locked()) > 0) {
      execution.setAccount(account.withAmount(rest).withLocked(stake));
    }
  }
}
