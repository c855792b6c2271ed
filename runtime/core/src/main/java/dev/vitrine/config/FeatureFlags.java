package dev.vitrine.config;

/**
 * What a protocol version switches on or off (docs/spec/parameters.json, {@code feature_flags}).
 */
public final class FeatureFlags {
  /** Reads do not pay for trie nodes (§10.1). */
  public final boolean flatStorageReads;

  /** The loading fee comes before compilation and is kept (§6.1). Not on mainnet. */
  public final boolean fixContractLoadingCost;

  /** Transfers create ETH-implicit accounts. */
  public final boolean ethImplicitAccounts;

  /** ETH-implicit accounts use the global wallet contract. */
  public final boolean ethImplicitGlobalContract;

  /** Custom sections are dropped in preparation. */
  public final boolean discardCustomSections;

  /** Reference types and bulk memory are accepted. */
  public final boolean reftypesBulkMemory;

  /** Host functions of global contracts exist. */
  public final boolean globalContractHostFns;

  /** Host functions of gas keys exist. */
  public final boolean gasKeyHostFns;

  /** A deposit of one yoctoNEAR is granted to a contract with none (§7.7 BALF). */
  public final boolean oneYoctoOnPromise;

  /** {@code p256_verify} exists. */
  public final boolean p256VerifyHostFn;

  /** Yields by a chosen id exist. */
  public final boolean yieldWithIdHostFns;

  /** {@code chain_id} exists. */
  public final boolean chainIdHostFn;

  /** Points outside the group are no error in BLS12-381 sums (§7.4.5). Not on mainnet. */
  public final boolean bls12381NotInGroupFix;

  /** A module that cannot be loaded ends as an ordinary abort (§6.1). Not on mainnet up to 86. */
  public final boolean fixContractLoadingError;

  /** The storage proof limit counts from the start of the receipt (§7.6). */
  public final boolean storageProofLimitPerReceipt;

  FeatureFlags(ParameterText p) {
    flatStorageReads = p.flag("flat_storage_reads");
    fixContractLoadingCost = p.flag("fix_contract_loading_cost");
    ethImplicitAccounts = p.flag("eth_implicit_accounts");
    ethImplicitGlobalContract = p.flag("eth_implicit_global_contract");
    discardCustomSections = p.flag("discard_custom_sections");
    reftypesBulkMemory = p.flag("reftypes_bulk_memory");
    globalContractHostFns = p.flag("global_contract_host_fns");
    gasKeyHostFns = p.flag("gas_key_host_fns");
    oneYoctoOnPromise = p.flag("one_yocto_on_promise");
    p256VerifyHostFn = p.flag("p256_verify_host_fn");
    yieldWithIdHostFns = p.flag("yield_with_id_host_fns");
    chainIdHostFn = p.flag("chain_id_host_fn");
    bls12381NotInGroupFix = p.flag("bls12381_not_in_group_fix");
    fixContractLoadingError = p.flag("fix_contract_loading_error");
    storageProofLimitPerReceipt = p.flag("storage_proof_limit_per_receipt");
  }
}
