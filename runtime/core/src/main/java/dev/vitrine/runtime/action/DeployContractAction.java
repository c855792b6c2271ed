package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/** Puts contract code on the receiver's account. */
public record DeployContractAction(byte[] code) implements Action {
  /** Borsh number. */
  public static final int TAG = 1;

  static DeployContractAction read(BorshReader in) {
    return new DeployContractAction(in.bytes());
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeployContract";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.bytes(code);
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
    return Cost.send(fees, ActionCost.DEPLOY_CONTRACT_BASE, sir)
        .plus(Cost.send(fees, ActionCost.DEPLOY_CONTRACT_BYTE, sir).times(code.length));
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.DEPLOY_CONTRACT_BASE)
        .plus(Cost.exec(fees, ActionCost.DEPLOY_CONTRACT_BYTE).times(code.length));
  }

  @Override
  public boolean onlyByAccountItself() {
    return true;
  }

  @Override
  public void apply(ActionExecution execution) {
    AccountId id = execution.receiverId();
    ShardState state = execution.state();
    Account account = ContractStorage.cleared(state, id, execution.account());
    CryptoHash hash = CryptoHash.owning(Sha256.hash(code));
    execution.setAccount(
        account
            .withStorageUsage(ContractStorage.more(account.storageUsage(), code.length))
            .withContract(AccountContract.ofLocalHash(hash)));
    state.update().set(TrieKey.contractCode(id), code);
    state.update().codes().recordDeploy(hash, code);
  }
}
