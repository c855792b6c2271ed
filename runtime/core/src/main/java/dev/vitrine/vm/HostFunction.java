package dev.vitrine.vm;

import dev.vitrine.config.FeatureFlags;
import dev.vitrine.wasm.FunctionType;
import dev.vitrine.wasm.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Every function that a contract can import from module {@code env}: its type and the switch that
 * brings it into being (docs/spec/host-functions.json). The name is the constant's in lower case.
 * Types are spelled with {@code j} for i64 and {@code i} for i32.
 */
public enum HostFunction {
  READ_REGISTER("jj", ""),
  REGISTER_LEN("j", "j"),
  WRITE_REGISTER("jjj", ""),
  CURRENT_ACCOUNT_ID("j", ""),
  CHAIN_ID("j", "", flags -> flags.chainIdHostFn),
  SIGNER_ACCOUNT_ID("j", ""),
  SIGNER_ACCOUNT_PK("j", ""),
  PREDECESSOR_ACCOUNT_ID("j", ""),
  REFUND_TO_ACCOUNT_ID("j", ""),
  INPUT("j", ""),
  BLOCK_INDEX("", "j"),
  BLOCK_TIMESTAMP("", "j"),
  EPOCH_HEIGHT("", "j"),
  STORAGE_USAGE("", "j"),
  CURRENT_CONTRACT_CODE("j", "j"),
  ACCOUNT_BALANCE("j", ""),
  ACCOUNT_LOCKED_BALANCE("j", ""),
  ATTACHED_DEPOSIT("j", ""),
  PREPAID_GAS("", "j"),
  USED_GAS("", "j"),
  VALIDATOR_STAKE("jjj", ""),
  VALIDATOR_TOTAL_STAKE("j", ""),
  RANDOM_SEED("j", ""),
  SHA256("jjj", ""),
  KECCAK256("jjj", ""),
  KECCAK512("jjj", ""),
  RIPEMD160("jjj", ""),
  ECRECOVER("jjjjjjj", "j"),
  ED25519_VERIFY("jjjjjj", "j"),
  P256_VERIFY("jjjjjj", "j", flags -> flags.p256VerifyHostFn),
  ALT_BN128_G1_MULTIEXP("jjj", ""),
  ALT_BN128_G1_SUM("jjj", ""),
  ALT_BN128_PAIRING_CHECK("jj", "j"),
  BLS12381_P1_SUM("jjj", "j"),
  BLS12381_P2_SUM("jjj", "j"),
  BLS12381_G1_MULTIEXP("jjj", "j"),
  BLS12381_G2_MULTIEXP("jjj", "j"),
  BLS12381_MAP_FP_TO_G1("jjj", "j"),
  BLS12381_MAP_FP2_TO_G2("jjj", "j"),
  BLS12381_PAIRING_CHECK("jj", "j"),
  BLS12381_P1_DECOMPRESS("jjj", "j"),
  BLS12381_P2_DECOMPRESS("jjj", "j"),
  VALUE_RETURN("jj", ""),
  PANIC("", ""),
  PANIC_UTF8("jj", ""),
  LOG_UTF8("jj", ""),
  LOG_UTF16("jj", ""),
  ABORT("iiii", ""),
  GAS("i", ""),
  STORAGE_WRITE("jjjjj", "j"),
  STORAGE_READ("jjj", "j"),
  STORAGE_REMOVE("jjj", "j"),
  STORAGE_HAS_KEY("jj", "j"),
  STORAGE_ITER_PREFIX("jj", "j"),
  STORAGE_ITER_RANGE("jjjj", "j"),
  STORAGE_ITER_NEXT("jjj", "j"),
  PROMISE_CREATE("jjjjjjjj", "j"),
  PROMISE_THEN("jjjjjjjjj", "j"),
  PROMISE_AND("jj", "j"),
  PROMISE_BATCH_CREATE("jj", "j"),
  PROMISE_BATCH_THEN("jjj", "j"),
  PROMISE_SET_REFUND_TO("jjj", ""),
  PROMISE_RESULTS_COUNT("", "j"),
  PROMISE_RESULT("jj", "j"),
  PROMISE_RETURN("j", ""),
  PROMISE_BATCH_ACTION_CREATE_ACCOUNT("j", ""),
  PROMISE_BATCH_ACTION_FUNCTION_CALL("jjjjjjj", ""),
  PROMISE_BATCH_ACTION_FUNCTION_CALL_WEIGHT("jjjjjjjj", ""),
  PROMISE_BATCH_ACTION_TRANSFER("jj", ""),
  PROMISE_BATCH_ACTION_STAKE("jjjj", ""),
  PROMISE_BATCH_ACTION_DELETE_ACCOUNT("jjj", ""),
  PROMISE_BATCH_ACTION_ADD_KEY_WITH_FULL_ACCESS("jjjj", ""),
  PROMISE_BATCH_ACTION_ADD_KEY_WITH_FUNCTION_CALL("jjjjjjjjj", ""),
  PROMISE_BATCH_ACTION_DELETE_KEY("jjj", ""),
  PROMISE_BATCH_ACTION_TRANSFER_TO_GAS_KEY("jjjj", "", flags -> flags.gasKeyHostFns),
  PROMISE_BATCH_ACTION_ADD_GAS_KEY_WITH_FULL_ACCESS("jjjj", "", flags -> flags.gasKeyHostFns),
  PROMISE_BATCH_ACTION_ADD_GAS_KEY_WITH_FUNCTION_CALL(
      "jjjjjjjjj", "", flags -> flags.gasKeyHostFns),
  PROMISE_BATCH_ACTION_DEPLOY_CONTRACT("jjj", ""),
  PROMISE_BATCH_ACTION_DEPLOY_GLOBAL_CONTRACT("jjj", "", flags -> flags.globalContractHostFns),
  PROMISE_BATCH_ACTION_DEPLOY_GLOBAL_CONTRACT_BY_ACCOUNT_ID(
      "jjj", "", flags -> flags.globalContractHostFns),
  PROMISE_BATCH_ACTION_USE_GLOBAL_CONTRACT("jjj", "", flags -> flags.globalContractHostFns),
  PROMISE_BATCH_ACTION_USE_GLOBAL_CONTRACT_BY_ACCOUNT_ID(
      "jjj", "", flags -> flags.globalContractHostFns),
  PROMISE_BATCH_ACTION_STATE_INIT("jjjj", "j"),
  PROMISE_BATCH_ACTION_STATE_INIT_BY_ACCOUNT_ID("jjjj", "j"),
  SET_STATE_INIT_DATA_ENTRY("jjjjjj", ""),
  PROMISE_YIELD_CREATE("jjjjjjj", "j"),
  PROMISE_YIELD_CREATE_WITH_ID("jjjjjjjjj", "j", flags -> flags.yieldWithIdHostFns),
  PROMISE_YIELD_RESUME("jjjj", "i"),
  PROMISE_YIELD_RESUME_WITH_YIELD_ID("jjjj", "i", flags -> flags.yieldWithIdHostFns);

  private static final Map<String, HostFunction> BY_NAME = new HashMap<>();

  static {
    for (HostFunction function : values()) {
      BY_NAME.put(function.importName, function);
    }
  }

  private final String importName;
  private final FunctionType type;
  private final Predicate<FeatureFlags> gate;

  HostFunction(String params, String result) {
    this(params, result, flags -> true);
  }

  HostFunction(String params, String result, Predicate<FeatureFlags> gate) {
    this.importName = name().toLowerCase(Locale.ROOT);
    this.type = new FunctionType(types(params), types(result));
    this.gate = gate;
  }

  private static List<ValueType> types(String letters) {
    List<ValueType> types = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      types.add(letters.charAt(i) == 'i' ? ValueType.I32 : ValueType.I64);
    }
    return types;
  }

  /** The function of this name if these switches have it, else null. */
  public static HostFunction find(String importName, FeatureFlags flags) {
    HostFunction function = BY_NAME.get(importName);
    return function != null && function.gate.test(flags) ? function : null;
  }

  /** The name under which contracts import it. */
  public String importName() {
    return importName;
  }

  /** Its type as contracts see it. */
  public FunctionType type() {
    return type;
  }

  /**
   * Calls it. The gas must have been synchronised by {@link VMLogic#enter}.
   *
   * @param arguments the wasm arguments, an i32 in the lower half; may be longer
   * @return the wasm result, 0 if it has none
   * @throws dev.vitrine.vm.error.HostAbort if the call cannot go on
   */
  public long call(VMLogic vm, long[] arguments) {
    return HostDispatch.call(this, vm, arguments);
  }
}
