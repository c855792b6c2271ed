package dev.vitrine.config;

/** All parameters of protocol version 84 (docs/spec/parameters.json), the first that runs here. */
final class Parameters84 {
  private Parameters84() {}

  static final String TEXT =
      """
      # Host function costs: gas, and compute where it is not the same.
      ext.base 264_768_111
      ext.contract_loading_base 35_445_963
      ext.contract_loading_bytes 1_089_295
      ext.read_memory_base 2_609_863_200
      ext.read_memory_byte 3_801_333
      ext.write_memory_base 2_803_794_861
      ext.write_memory_byte 2_723_772
      ext.read_register_base 2_517_165_186
      ext.read_register_byte 98_562
      ext.write_register_base 2_865_522_486
      ext.write_register_byte 3_801_564
      ext.utf8_decoding_base 3_111_779_061
      ext.utf8_decoding_byte 291_580_479
      ext.utf16_decoding_base 3_543_313_050
      ext.utf16_decoding_byte 163_577_493
      ext.sha256_base 4_540_970_250
      ext.sha256_byte 24_117_351
      ext.keccak256_base 5_879_491_275
      ext.keccak256_byte 21_471_105
      ext.keccak512_base 5_811_388_236
      ext.keccak512_byte 36_649_701
      ext.ripemd160_base 853_675_086
      ext.ripemd160_block 680_107_584
      ext.ecrecover_base 278_821_988_457
      ext.log_base 3_543_313_050
      ext.log_byte 13_198_791
      ext.storage_write_base 64_196_736_000 compute 200_000_000_000
      ext.storage_write_key_byte 70_482_867
      ext.storage_write_value_byte 31_018_539
      ext.storage_write_evicted_byte 32_117_307
      ext.storage_read_base 56_356_845_749 compute 159_000_000_000
      ext.storage_read_key_byte 30_952_533 compute 10_000_000
      ext.storage_read_value_byte 5_611_004 compute 2_500_000
      ext.storage_remove_base 53_473_030_500 compute 200_000_000_000
      ext.storage_remove_key_byte 38_220_384
      ext.storage_remove_ret_value_byte 11_531_556
      ext.storage_has_key_base 54_039_896_625 compute 158_000_000_000
      ext.storage_has_key_byte 30_790_845 compute 10_000_000
      ext.storage_iter_create_prefix_base 0
      ext.storage_iter_create_prefix_byte 0
      ext.storage_iter_create_range_base 0
      ext.storage_iter_create_from_byte 0
      ext.storage_iter_create_to_byte 0
      ext.storage_iter_next_base 0
      ext.storage_iter_next_key_byte 0
      ext.storage_iter_next_value_byte 0
      ext.touching_trie_node 2_280_000_000 compute 4_000_000_000
      ext.read_cached_trie_node 2_280_000_000 compute 4_000_000_000
      ext.promise_and_base 1_465_013_400
      ext.promise_and_per_promise 5_452_176
      ext.promise_return 560_152_386
      ext.validator_stake_base 911_834_726_400
      ext.validator_total_stake_base 911_834_726_400
      ext.alt_bn128_g1_multiexp_base 713_000_000_000
      ext.alt_bn128_g1_multiexp_element 320_000_000_000
      ext.alt_bn128_pairing_check_base 9_686_000_000_000
      ext.alt_bn128_pairing_check_element 5_102_000_000_000
      ext.alt_bn128_g1_sum_base 3_000_000_000
      ext.alt_bn128_g1_sum_element 5_000_000_000
      ext.ed25519_verify_base 210_000_000_000
      ext.ed25519_verify_byte 9_000_000
      ext.yield_create_base 153_411_779_276
      ext.yield_create_byte 15_643_988
      ext.yield_resume_base 1_195_627_285_210
      ext.yield_resume_byte 47_683_715
      ext.bls12381_p1_sum_base 16_500_000_000
      ext.bls12381_p1_sum_element 6_000_000_000
      ext.bls12381_p2_sum_base 18_600_000_000
      ext.bls12381_p2_sum_element 15_000_000_000
      ext.bls12381_g1_multiexp_base 16_500_000_000
      ext.bls12381_g1_multiexp_element 930_000_000_000
      ext.bls12381_g2_multiexp_base 18_600_000_000
      ext.bls12381_g2_multiexp_element 1_995_000_000_000
      ext.bls12381_map_fp_to_g1_base 1_500_000_000
      ext.bls12381_map_fp_to_g1_element 252_000_000_000
      ext.bls12381_map_fp2_to_g2_base 1_500_000_000
      ext.bls12381_map_fp2_to_g2_element 900_000_000_000
      ext.bls12381_pairing_base 2_130_000_000_000
      ext.bls12381_pairing_element 2_130_000_000_000
      ext.bls12381_p1_decompress_base 15_000_000_000
      ext.bls12381_p1_decompress_element 81_000_000_000
      ext.bls12381_p2_decompress_base 15_000_000_000
      ext.bls12381_p2_decompress_element 165_000_000_000
      ext.storage_large_read_overhead_base 1 compute 41_000_000_000
      ext.storage_large_read_overhead_byte 1 compute 3_111_005
      ext.p256_verify_base 1_300_000_000_000
      ext.p256_verify_byte 13_000_000
      ext.yield_create_with_id_base 300_000_000_000_000
      # Action fees: send to self, send to another, execution; the same three in compute where they differ.
      action.create_account 3_850_000_000_000 3_850_000_000_000 3_850_000_000_000
      action.delete_account 147_489_000_000 147_489_000_000 147_489_000_000
      action.deploy_contract_base 184_765_750_000 184_765_750_000 184_765_750_000 compute 184_765_750_000 184_765_750_000 20_000_000_000_000
      action.deploy_contract_byte 6_812_999 47_683_715 64_572_944 compute 6_812_999 47_683_715 250_000_000
      action.function_call_base 200_000_000_000 200_000_000_000 780_000_000_000
      action.function_call_byte 2_235_934 47_683_715 2_235_934
      action.transfer 115_123_062_500 115_123_062_500 115_123_062_500
      action.stake 141_715_687_500 141_715_687_500 102_217_625_000
      action.add_full_access_key 101_765_125_000 101_765_125_000 101_765_125_000
      action.add_function_call_key_base 102_217_625_000 102_217_625_000 102_217_625_000
      action.add_function_call_key_byte 1_925_331 47_683_715 1_925_331
      action.delete_key 94_946_625_000 94_946_625_000 94_946_625_000
      action.new_action_receipt 108_059_500_000 108_059_500_000 108_059_500_000
      action.new_data_receipt_base 36_486_732_312 36_486_732_312 36_486_732_312
      action.new_data_receipt_byte 17_212_011 47_683_715 17_212_011
      action.delegate 200_000_000_000 200_000_000_000 200_000_000_000
      action.deploy_global_contract_base 184_765_750_000 184_765_750_000 184_765_750_000
      action.deploy_global_contract_byte 6_812_999 47_683_715 70_000_000
      action.use_global_contract_base 184_765_750_000 184_765_750_000 184_765_750_000
      action.use_global_contract_byte 6_812_999 47_683_715 64_572_944
      action.deterministic_state_init_base 3_850_000_000_000 3_850_000_000_000 4_080_000_000_000
      action.deterministic_state_init_byte 72_000_000 72_000_000 70_000_000
      action.deterministic_state_init_entry 0 0 200_000_000_000
      action.gas_key_transfer_base 115_123_062_500 115_123_062_500 235_676_644_250
      action.gas_key_byte 59_357_464 59_357_464 101_435_400
      action.gas_key_nonce_write_base 0 0 64_196_736_000
      # Prices of wasm instructions.
      wasm.regular_op_cost 822_756
      wasm.linear_op_base_cost 26_328_192
      wasm.linear_op_unit_cost 822_756
      # Limits of one contract and one call.
      limit.max_gas_burnt 1_000_000_000_000_000
      limit.max_stack_height 262_144
      limit.initial_memory_pages 1_024
      limit.max_memory_pages 2_048
      limit.registers_memory_limit 1_073_741_824
      limit.max_register_size 104_857_600
      limit.max_number_registers 100
      limit.max_number_logs 100
      limit.max_total_log_length 16_384
      limit.max_total_prepaid_gas 1_000_000_000_000_000
      limit.max_actions_per_receipt 100
      limit.max_deploy_actions_per_receipt 10
      limit.max_number_bytes_method_names 2_000
      limit.max_length_method_name 256
      limit.max_arguments_length 4_194_304
      limit.max_length_returned_data 4_194_304
      limit.max_contract_size 4_194_304
      limit.max_transaction_size 1_572_864
      limit.max_receipt_size 4_194_304
      limit.max_length_storage_key 2_048
      limit.max_length_storage_value 4_194_304
      limit.max_promises_per_function_call_action 1_024
      limit.max_number_input_data_dependencies 128
      limit.max_functions_number_per_contract 10_000
      limit.max_locals_per_contract 1_000_000
      limit.max_params_per_contract 50_000
      limit.max_params_per_function 64
      limit.max_operand_stack_bytes_per_function 8_192
      limit.max_tables_per_contract 1
      limit.max_elements_per_contract_table 10_000
      limit.max_function_body_size 196_608
      limit.max_instrumented_code_size 16_777_216
      limit.max_blocks_per_function 5_000
      limit.max_blocks_per_contract 50_000
      limit.max_types_per_contract 1_024
      limit.account_id_validity_rules_version 2
      limit.yield_timeout_length_in_blocks 200
      limit.max_yield_payload_size 1_024
      limit.per_receipt_storage_proof_size_limit 4_000_000
      # Switches.
      flag.flat_storage_reads true
      flag.fix_contract_loading_cost false
      flag.eth_implicit_accounts true
      flag.eth_implicit_global_contract true
      flag.discard_custom_sections true
      flag.reftypes_bulk_memory true
      flag.global_contract_host_fns true
      flag.gas_key_host_fns false
      flag.one_yocto_on_promise false
      flag.p256_verify_host_fn false
      flag.yield_with_id_host_fns false
      flag.chain_id_host_fn false
      flag.bls12381_not_in_group_fix false
      flag.fix_contract_loading_error false
      flag.storage_proof_limit_per_receipt false
      # Runtime and chain.
      burnt_gas_reward 3/10
      pessimistic_gas_price_inflation 1/1
      gas_refund_penalty 0/100
      min_gas_refund_penalty 0
      min_gas_purchase_price 0
      account_creation_charge 0
      main_storage_proof_size_soft_limit 4_000_000
      new_transactions_validation_state_size_soft_limit 572_864
      combined_transactions_size_limit 4_194_304
      outgoing_receipts_usual_size_limit 102_400
      outgoing_receipts_big_size_limit 4_718_592
      min_allowed_top_level_account_length 65
      registrar_account_id registrar
      storage_amount_per_byte 10_000_000_000_000_000_000
      storage_num_bytes_account 100
      storage_num_extra_bytes_record 40
      max_gas_burnt_view 1_000_000_000_000_000
      max_congestion_incoming_gas 400_000_000_000_000_000
      max_congestion_outgoing_gas 10_000_000_000_000_000
      max_congestion_memory_consumption 1_000_000_000
      max_congestion_missed_chunks 125
      max_outgoing_gas 300_000_000_000_000_000
      min_outgoing_gas 1_000_000_000_000_000
      allowed_shard_outgoing_gas 1_000_000_000_000_000
      max_tx_gas 500_000_000_000_000
      min_tx_gas 20_000_000_000_000
      reject_tx_congestion_threshold 80/100
      max_shard_bandwidth 4_500_000
      max_single_grant 4_194_304
      max_allowance 4_500_000
      max_base_bandwidth 100_000
      global_contract_storage_amount_per_byte 100_000_000_000_000_000_000
      deploy_global_contract_execution_base 20_000_000_000_000
      deploy_global_contract_execution_per_byte 250_000_000
      ml_dsa_65_verification_cost 0
      """;
}
