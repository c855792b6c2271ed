package dev.vitrine.config;

/** What protocol version 85 changed (docs/spec/vm.md §14). */
final class Parameters85 {
  private Parameters85() {}

  static final String TEXT =
      """
      # Accounts pay for their own creation.
      action.create_account 500_000_000_000 500_000_000_000 7_200_000_000_000
      action.deterministic_state_init_base 500_000_000_000 500_000_000_000 7_430_000_000_000
      min_gas_purchase_price 1_000_000_000
      account_creation_charge 7_000_000_000_000_000_000_000
      # New host functions, the subsidy of one yoctoNEAR, ML-DSA-65 keys.
      flag.one_yocto_on_promise true
      flag.p256_verify_host_fn true
      flag.gas_key_host_fns true
      flag.chain_id_host_fn true
      flag.yield_with_id_host_fns true
      ext.yield_create_with_id_base 290_000_000_000
      ml_dsa_65_verification_cost 100_000_000_000
      """;
}
