package dev.vitrine.chain;

import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;

/**
 * One thing that a person asks of the chain: a signed transaction with one action.
 *
 * @param signer who signs and pays; made on demand
 * @param receiver on whose account it acts; made on demand
 * @param action a function call or a deployment
 */
public record CallRequest(AccountId signer, AccountId receiver, Action action) {
  /** Most gas that a transaction can attach (docs/spec/parameters.json, max_total_prepaid_gas). */
  public static final long MAX_GAS = 1_000_000_000_000_000L;

  /** A call of a method; gas in units, deposit in yoctoNEAR. */
  public static CallRequest call(
      AccountId as, AccountId on, String method, byte[] args, long gas, Balance deposit) {
    if (Long.compareUnsigned(gas, MAX_GAS) > 0) {
      throw Refusal.at(
              "gas", "More gas is attached than the protocol allows: " + Long.toUnsignedString(gas))
          .todo("Attach at most 1,000 Tgas (" + MAX_GAS + " gas)");
    }
    return new CallRequest(as, on, new FunctionCallAction(method, args, gas, deposit));
  }

  /** A deployment of code to the signer's own account. */
  public static CallRequest deploy(AccountId account, byte[] code) {
    return new CallRequest(account, account, new DeployContractAction(code));
  }

  /** The method, or null for a deployment. */
  public FunctionCallAction call() {
    return action instanceof FunctionCallAction call ? call : null;
  }
}
