package dev.vitrine.config;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.List;

/** Fees of actions and receipts, and what gas and storage cost in tokens (docs/spec/vm.md §11). */
public final class FeesConfig {
  private static final List<ActionCost> TRANSFER = List.of(ActionCost.TRANSFER);
  private static final List<ActionCost> TRANSFER_CREATING =
      List.of(ActionCost.TRANSFER, ActionCost.CREATE_ACCOUNT);
  private static final List<ActionCost> TRANSFER_CREATING_WITH_KEY =
      List.of(ActionCost.TRANSFER, ActionCost.CREATE_ACCOUNT, ActionCost.ADD_FULL_ACCESS_KEY);

  private final Fee[] actions = new Fee[ActionCost.count()];

  /** Part of the burnt gas of a call that goes to the contract. */
  public final Ratio burntGasReward;

  /** By how much the gas price is assumed to grow for each hop; 1/1: not at all. */
  public final Ratio pessimisticGasPriceInflation;

  /** Part of unused gas that is not refunded. */
  public final Ratio gasRefundPenalty;

  /** Least gas that is not refunded. */
  public final long minGasRefundPenalty;

  /** Least price at which gas is bought, yoctoNEAR. */
  public final Balance minGasPurchasePrice;

  /** What a new account's creation burns, yoctoNEAR. */
  public final Balance accountCreationCharge;

  /** Gas for checking an ML-DSA-65 signature. */
  public final long mlDsa65VerificationCost;

  /** YoctoNEAR that each byte of storage locks. */
  public final Balance storageAmountPerByte;

  /** YoctoNEAR that each byte of a global contract burns. */
  public final Balance globalContractStorageAmountPerByte;

  /** Bytes that an account takes by itself. */
  public final long numBytesAccount;

  /** Bytes that a record takes besides key and value. */
  public final long numExtraBytesRecord;

  /** Compute of executing a global deployment. */
  public final long deployGlobalContractExecutionBaseCompute;

  /** Compute of executing a global deployment, per byte. */
  public final long deployGlobalContractExecutionByteCompute;

  FeesConfig(ParameterText p) {
    for (ActionCost cost : ActionCost.values()) {
      actions[cost.ordinal()] = p.fee("action." + cost.key());
    }
    burntGasReward = p.ratio("burnt_gas_reward");
    pessimisticGasPriceInflation = p.ratio("pessimistic_gas_price_inflation");
    gasRefundPenalty = p.ratio("gas_refund_penalty");
    minGasRefundPenalty = p.number("min_gas_refund_penalty");
    minGasPurchasePrice = p.balance("min_gas_purchase_price");
    accountCreationCharge = p.balance("account_creation_charge");
    mlDsa65VerificationCost = p.number("ml_dsa_65_verification_cost");
    storageAmountPerByte = p.balance("storage_amount_per_byte");
    globalContractStorageAmountPerByte = p.balance("global_contract_storage_amount_per_byte");
    numBytesAccount = p.number("storage_num_bytes_account");
    numExtraBytesRecord = p.number("storage_num_extra_bytes_record");
    deployGlobalContractExecutionBaseCompute = p.number("deploy_global_contract_execution_base");
    deployGlobalContractExecutionByteCompute =
        p.number("deploy_global_contract_execution_per_byte");
  }

  /**
   * What a transfer is charged for: itself, and what it brings into being when the receiver's id is
   * an implicit account's (docs/spec/vm.md §7.7 TF).
   */
  public List<ActionCost> transferCosts(AccountId.Type receiver, FeatureFlags flags) {
    return switch (receiver) {
      case NAMED -> TRANSFER;
      case ETH_IMPLICIT -> flags.ethImplicitAccounts ? TRANSFER_CREATING : TRANSFER;
      case NEAR_IMPLICIT -> TRANSFER_CREATING_WITH_KEY;
      case NEAR_DETERMINISTIC -> TRANSFER_CREATING;
    };
  }

  /** The fee of an action or receipt. */
  public Fee fee(ActionCost cost) {
    return actions[cost.ordinal()];
  }
}
