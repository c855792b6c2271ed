package dev.vitrine.runtime.protocol;

/**
 * Rules of the runtime that came with a protocol version, by the reference's names
 * (docs/spec/runtime.md §0.2, §11). What holds since before 84 has no name here.
 */
public enum ProtocolFeature {
  /** Gas keys, transactions of version 1. */
  GAS_KEYS(85),
  /** Nonces that must be the next one. */
  STRICT_NONCE(85),
  /** Delegate actions of version 2. */
  DELEGATE_V2(85),
  /** ML-DSA-65 keys; transaction size counts the signature. */
  POST_QUANTUM_SIGNATURES(85),
  /** A transaction that is twice in a chunk leaves one outcome. */
  UNIQUE_CHUNK_TRANSACTIONS(85),
  /** Gas is bought at a minimum price and burns at the block's; a charge for new accounts. */
  ACCOUNT_COST_INCREASE(85),
  /** Outcomes name the contract before each action. */
  EXECUTION_METADATA_V4(85),
  /** Yields under ids of the contract's choice. */
  YIELD_WITH_ID(85),
  /** A receipt of much gas is let through like one of the allowed shard's limit. */
  CLAMP_OUTGOING_GAS_ADMISSION(85),
  /** The reference to a global contract does not count when an account is deleted. */
  FIX_DELETE_ACCOUNT_GLOBAL_CONTRACT_STORAGE_USAGE(85),
  /** Deterministic accounts by meta transaction. */
  FIX_DELEGATED_DETERMINISTIC_STATE_INIT(85),
  /** The error of a deposit by a limited key is not replaced by a later one. */
  FIX_DELEGATE_ACTION_DEPOSIT_WITH_FUNCTION_CALL_ERROR(85);

  private final int since;

  ProtocolFeature(int since) {
    this.since = since;
  }

  /** Whether this protocol version has it. */
  public boolean enabled(int protocolVersion) {
    return protocolVersion >= since;
  }
}
