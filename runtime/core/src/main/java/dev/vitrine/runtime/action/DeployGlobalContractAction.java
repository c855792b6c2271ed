package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.receipt.GlobalContractDistribution;
import dev.vitrine.state.Account;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * Makes contract code available to every account of every shard, under its hash or under the
 * deploying account.
 */
public record DeployGlobalContractAction(byte[] code, Mode mode) implements Action {
  /** Borsh number. */
  public static final int TAG = 9;

  /** What the code is found under, in the order of borsh numbers. */
  public enum Mode {
    /** Under its hash: it never changes. */
    CODE_HASH,
    /** Under the account that deploys it, which can replace it. */
    ACCOUNT_ID
  }

  static DeployGlobalContractAction read(BorshReader in) {
    byte[] code = in.bytes();
    int mode = in.peekU8();
    if (mode > 1) {
      throw in.refuse("unknown way to deploy a global contract: " + mode);
    }
    in.u8();
    return new DeployGlobalContractAction(code, mode == 0 ? Mode.CODE_HASH : Mode.ACCOUNT_ID);
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeployGlobalContract";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.bytes(code).u8(mode.ordinal());
  }

  @Override
  public ActionsValidationError validate(ValidationRules rules, AccountId receiverId) {
    long limit = rules.limits().maxContractSize;
    return code.length > limit
        ? ActionsValidationError.contractSizeExceeded(code.length, limit)
        : null;
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return Cost.send(fees, ActionCost.DEPLOY_GLOBAL_CONTRACT_BASE, sir)
        .plus(Cost.send(fees, ActionCost.DEPLOY_GLOBAL_CONTRACT_BYTE, sir).times(code.length));
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.DEPLOY_GLOBAL_CONTRACT_BASE)
        .plus(Cost.exec(fees, ActionCost.DEPLOY_GLOBAL_CONTRACT_BYTE).times(code.length));
  }

  @Override
  public boolean onlyByAccountItself() {
    return true;
  }

  @Override
  public void apply(ActionExecution execution) {
    AccountId id = execution.receiverId();
    Account account = execution.account();
    Balance cost =
        execution.config().fees.globalContractStorageAmountPerByte.timesChecked(code.length);
    Balance rest = cost == null ? null : account.amount().minusChecked(cost);
    if (rest == null) {
      execution.fail(ActionErrorKind.lackBalanceForState(id, cost == null ? Balance.MAX : cost));
      return;
    }
    execution.burnTokens(cost);
    execution.setAccount(account.withAmount(rest));
    GlobalContractIdentifier identifier =
        mode == Mode.CODE_HASH
            ? new GlobalContractIdentifier.CodeHash(CryptoHash.owning(Sha256.hash(code)))
            : new GlobalContractIdentifier.ByAccount(id);
    // The nonce is written at once, so that no second distribution begins with the same.
    TrieKey nonceRow = TrieKey.globalContractNonce(identifier);
    long nonce = execution.state().number(nonceRow) + 1;
    execution.state().setNumber(nonceRow, nonce);
    execution.send(
        GlobalContractDistribution.receipt(
            id,
            new GlobalContractDistribution(
                2, identifier, execution.context().shardId(), List.of(), code, nonce)));
  }
}
