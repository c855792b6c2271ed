package dev.vitrine.vm;

/** From the number of a host function to its Java method. */
final class HostDispatch {
  private HostDispatch() {}

  static long call(HostFunction function, VMLogic vm, long[] a) {
    return switch (function) {
      case READ_REGISTER -> {
        vm.registers.readRegister(a[0], a[1]);
        yield 0;
      }
      case REGISTER_LEN -> vm.registers.registerLen(a[0]);
      case WRITE_REGISTER -> {
        vm.registers.writeRegister(a[0], a[1], a[2]);
        yield 0;
      }
      case CURRENT_ACCOUNT_ID -> {
        vm.context.currentAccountId(a[0]);
        yield 0;
      }
      case CHAIN_ID -> {
        vm.context.chainId(a[0]);
        yield 0;
      }
      case SIGNER_ACCOUNT_ID -> {
        vm.context.signerAccountId(a[0]);
        yield 0;
      }
      case SIGNER_ACCOUNT_PK -> {
        vm.context.signerAccountPk(a[0]);
        yield 0;
      }
      case PREDECESSOR_ACCOUNT_ID -> {
        vm.context.predecessorAccountId(a[0]);
        yield 0;
      }
      case REFUND_TO_ACCOUNT_ID -> {
        vm.context.refundToAccountId(a[0]);
        yield 0;
      }
      case INPUT -> {
        vm.context.input(a[0]);
        yield 0;
      }
      case BLOCK_INDEX -> vm.context.blockIndex();
      case BLOCK_TIMESTAMP -> vm.context.blockTimestamp();
      case EPOCH_HEIGHT -> vm.context.epochHeight();
      case STORAGE_USAGE -> vm.context.storageUsage();
      case CURRENT_CONTRACT_CODE -> vm.context.currentContractCode(a[0]);
      case ACCOUNT_BALANCE -> {
        vm.economics.accountBalance(a[0]);
        yield 0;
      }
      case ACCOUNT_LOCKED_BALANCE -> {
        vm.economics.accountLockedBalance(a[0]);
        yield 0;
      }
      case ATTACHED_DEPOSIT -> {
        vm.economics.attachedDeposit(a[0]);
        yield 0;
      }
      case PREPAID_GAS -> vm.economics.prepaidGas();
      case USED_GAS -> vm.economics.usedGas();
      case VALIDATOR_STAKE -> {
        vm.economics.validatorStake(a[0], a[1], a[2]);
        yield 0;
      }
      case VALIDATOR_TOTAL_STAKE -> {
        vm.economics.validatorTotalStake(a[0]);
        yield 0;
      }
      case RANDOM_SEED -> {
        vm.math.randomSeed(a[0]);
        yield 0;
      }
      case SHA256 -> {
        vm.math.sha256(a[0], a[1], a[2]);
        yield 0;
      }
      case KECCAK256 -> {
        vm.math.keccak256(a[0], a[1], a[2]);
        yield 0;
      }
      case KECCAK512 -> {
        vm.math.keccak512(a[0], a[1], a[2]);
        yield 0;
      }
      case RIPEMD160 -> {
        vm.math.ripemd160(a[0], a[1], a[2]);
        yield 0;
      }
      case ECRECOVER -> vm.signatures.ecrecover(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
      case ED25519_VERIFY -> vm.signatures.ed25519Verify(a[0], a[1], a[2], a[3], a[4], a[5]);
      case P256_VERIFY -> vm.signatures.p256Verify(a[0], a[1], a[2], a[3], a[4], a[5]);
      case ALT_BN128_G1_MULTIEXP -> {
        vm.altBn128.altBn128G1Multiexp(a[0], a[1], a[2]);
        yield 0;
      }
      case ALT_BN128_G1_SUM -> {
        vm.altBn128.altBn128G1Sum(a[0], a[1], a[2]);
        yield 0;
      }
      case ALT_BN128_PAIRING_CHECK -> vm.altBn128.altBn128PairingCheck(a[0], a[1]);
      case BLS12381_P1_SUM -> vm.bls12381.bls12381P1Sum(a[0], a[1], a[2]);
      case BLS12381_P2_SUM -> vm.bls12381.bls12381P2Sum(a[0], a[1], a[2]);
      case BLS12381_G1_MULTIEXP -> vm.bls12381.bls12381G1Multiexp(a[0], a[1], a[2]);
      case BLS12381_G2_MULTIEXP -> vm.bls12381.bls12381G2Multiexp(a[0], a[1], a[2]);
      case BLS12381_MAP_FP_TO_G1 -> vm.bls12381.bls12381MapFpToG1(a[0], a[1], a[2]);
      case BLS12381_MAP_FP2_TO_G2 -> vm.bls12381.bls12381MapFp2ToG2(a[0], a[1], a[2]);
      case BLS12381_PAIRING_CHECK -> vm.bls12381.bls12381PairingCheck(a[0], a[1]);
      case BLS12381_P1_DECOMPRESS -> vm.bls12381.bls12381P1Decompress(a[0], a[1], a[2]);
      case BLS12381_P2_DECOMPRESS -> vm.bls12381.bls12381P2Decompress(a[0], a[1], a[2]);
      case VALUE_RETURN -> {
        vm.misc.valueReturn(a[0], a[1]);
        yield 0;
      }
      case PANIC -> {
        vm.misc.panic();
        yield 0;
      }
      case PANIC_UTF8 -> {
        vm.misc.panicUtf8(a[0], a[1]);
        yield 0;
      }
      case LOG_UTF8 -> {
        vm.misc.logUtf8(a[0], a[1]);
        yield 0;
      }
      case LOG_UTF16 -> {
        vm.misc.logUtf16(a[0], a[1]);
        yield 0;
      }
      case ABORT -> {
        vm.misc.abort((int) a[0], (int) a[1], (int) a[2], (int) a[3]);
        yield 0;
      }
      case GAS -> {
        vm.misc.gas((int) a[0]);
        yield 0;
      }
      case STORAGE_WRITE -> vm.storage.storageWrite(a[0], a[1], a[2], a[3], a[4]);
      case STORAGE_READ -> vm.storage.storageRead(a[0], a[1], a[2]);
      case STORAGE_REMOVE -> vm.storage.storageRemove(a[0], a[1], a[2]);
      case STORAGE_HAS_KEY -> vm.storage.storageHasKey(a[0], a[1]);
      case STORAGE_ITER_PREFIX -> vm.storage.storageIterPrefix(a[0], a[1]);
      case STORAGE_ITER_RANGE -> vm.storage.storageIterRange(a[0], a[1], a[2], a[3]);
      case STORAGE_ITER_NEXT -> vm.storage.storageIterNext(a[0], a[1], a[2]);
      case PROMISE_CREATE ->
          vm.promises.promiseCreate(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
      case PROMISE_THEN ->
          vm.promises.promiseThen(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]);
      case PROMISE_AND -> vm.promises.promiseAnd(a[0], a[1]);
      case PROMISE_BATCH_CREATE -> vm.promises.promiseBatchCreate(a[0], a[1]);
      case PROMISE_BATCH_THEN -> vm.promises.promiseBatchThen(a[0], a[1], a[2]);
      case PROMISE_SET_REFUND_TO -> {
        vm.promises.promiseSetRefundTo(a[0], a[1], a[2]);
        yield 0;
      }
      case PROMISE_RESULTS_COUNT -> vm.promises.promiseResultsCount();
      case PROMISE_RESULT -> vm.promises.promiseResult(a[0], a[1]);
      case PROMISE_RETURN -> {
        vm.promises.promiseReturn(a[0]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_CREATE_ACCOUNT -> {
        vm.actions.promiseBatchActionCreateAccount(a[0]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_FUNCTION_CALL -> {
        vm.actions.promiseBatchActionFunctionCall(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_FUNCTION_CALL_WEIGHT -> {
        vm.actions.promiseBatchActionFunctionCallWeight(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_TRANSFER -> {
        vm.actions.promiseBatchActionTransfer(a[0], a[1]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_STAKE -> {
        vm.actions.promiseBatchActionStake(a[0], a[1], a[2], a[3]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_DELETE_ACCOUNT -> {
        vm.actions.promiseBatchActionDeleteAccount(a[0], a[1], a[2]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_ADD_KEY_WITH_FULL_ACCESS -> {
        vm.keys.promiseBatchActionAddKeyWithFullAccess(a[0], a[1], a[2], a[3]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_ADD_KEY_WITH_FUNCTION_CALL -> {
        vm.keys.promiseBatchActionAddKeyWithFunctionCall(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_DELETE_KEY -> {
        vm.keys.promiseBatchActionDeleteKey(a[0], a[1], a[2]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_TRANSFER_TO_GAS_KEY -> {
        vm.keys.promiseBatchActionTransferToGasKey(a[0], a[1], a[2], a[3]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_ADD_GAS_KEY_WITH_FULL_ACCESS -> {
        vm.keys.promiseBatchActionAddGasKeyWithFullAccess(a[0], a[1], a[2], a[3]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_ADD_GAS_KEY_WITH_FUNCTION_CALL -> {
        vm.keys.promiseBatchActionAddGasKeyWithFunctionCall(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_DEPLOY_CONTRACT -> {
        vm.contracts.promiseBatchActionDeployContract(a[0], a[1], a[2]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_DEPLOY_GLOBAL_CONTRACT -> {
        vm.contracts.promiseBatchActionDeployGlobalContract(a[0], a[1], a[2]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_DEPLOY_GLOBAL_CONTRACT_BY_ACCOUNT_ID -> {
        vm.contracts.promiseBatchActionDeployGlobalContractByAccountId(a[0], a[1], a[2]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_USE_GLOBAL_CONTRACT -> {
        vm.contracts.promiseBatchActionUseGlobalContract(a[0], a[1], a[2]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_USE_GLOBAL_CONTRACT_BY_ACCOUNT_ID -> {
        vm.contracts.promiseBatchActionUseGlobalContractByAccountId(a[0], a[1], a[2]);
        yield 0;
      }
      case PROMISE_BATCH_ACTION_STATE_INIT ->
          vm.contracts.promiseBatchActionStateInit(a[0], a[1], a[2], a[3]);
      case PROMISE_BATCH_ACTION_STATE_INIT_BY_ACCOUNT_ID ->
          vm.contracts.promiseBatchActionStateInitByAccountId(a[0], a[1], a[2], a[3]);
      case SET_STATE_INIT_DATA_ENTRY -> {
        vm.contracts.setStateInitDataEntry(a[0], a[1], a[2], a[3], a[4], a[5]);
        yield 0;
      }
      case PROMISE_YIELD_CREATE ->
          vm.yields.promiseYieldCreate(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
      case PROMISE_YIELD_CREATE_WITH_ID ->
          vm.yields.promiseYieldCreateWithId(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]);
      case PROMISE_YIELD_RESUME -> vm.yields.promiseYieldResume(a[0], a[1], a[2], a[3]);
      case PROMISE_YIELD_RESUME_WITH_YIELD_ID ->
          vm.yields.promiseYieldResumeWithYieldId(a[0], a[1], a[2], a[3]);
    };
  }
}
