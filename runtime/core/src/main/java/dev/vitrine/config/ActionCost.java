package dev.vitrine.config;

/**
 * What an action or receipt can be charged for, in the order of the protocol's numbers
 * (docs/spec/vm.md §2.6, parameters.json).
 */
public enum ActionCost {
  CREATE_ACCOUNT,
  DELETE_ACCOUNT,
  DEPLOY_CONTRACT_BASE,
  DEPLOY_CONTRACT_BYTE,
  FUNCTION_CALL_BASE,
  FUNCTION_CALL_BYTE,
  TRANSFER,
  STAKE,
  ADD_FULL_ACCESS_KEY,
  ADD_FUNCTION_CALL_KEY_BASE,
  ADD_FUNCTION_CALL_KEY_BYTE,
  DELETE_KEY,
  NEW_ACTION_RECEIPT,
  NEW_DATA_RECEIPT_BASE,
  NEW_DATA_RECEIPT_BYTE,
  DELEGATE,
  DEPLOY_GLOBAL_CONTRACT_BASE,
  DEPLOY_GLOBAL_CONTRACT_BYTE,
  USE_GLOBAL_CONTRACT_BASE,
  USE_GLOBAL_CONTRACT_BYTE,
  DETERMINISTIC_STATE_INIT_BASE,
  DETERMINISTIC_STATE_INIT_BYTE,
  DETERMINISTIC_STATE_INIT_ENTRY,
  GAS_KEY_TRANSFER_BASE,
  GAS_KEY_BYTE,
  GAS_KEY_NONCE_WRITE_BASE;

  private static final ActionCost[] ALL = values();

  private final String key;

  ActionCost() {
    key = ParameterNames.of(name());
  }

  /** How many there are. */
  public static int count() {
    return ALL.length;
  }

  /** The one with this protocol number. */
  public static ActionCost byIndex(int index) {
    return ALL[index];
  }

  /** The protocol's name, as in profiles and parameter files. */
  public String key() {
    return key;
  }
}
