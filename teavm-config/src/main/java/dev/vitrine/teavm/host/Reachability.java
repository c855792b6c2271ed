package dev.vitrine.teavm.host;

/**
 * Tells TeaVM what it cannot see: that a contract, entered through an import, calls the exports of
 * this package.
 *
 * <p>TeaVM compiles what is reachable from the entry point and follows types along Java calls.
 * Without this, the exports would be left out; and a {@code catch (HostAbort e)} around the entry
 * into a contract would be compiled as if no such exception could ever arrive, so that {@code e}
 * has no methods.
 */
public final class Reachability {
  private Reachability() {}

  /** Calls a function of each family; written to be reachable, not to be called. */
  public static void callEachFamily() {
    RegisterExports.registerLen(0, 0);
    ContextExports.blockIndex(0);
    EconomicsExports.usedGas(0);
    MathExports.randomSeed(0, 0);
    SignatureExports.ecrecover(0, 0, 0, 0, 0, 0, 0, 0);
    AltBn128Exports.altBn128G1Sum(0, 0, 0, 0);
    Bls12381Exports.bls12381P1Sum(0, 0, 0, 0);
    MiscExports.panic(0);
    StorageExports.storageHasKey(0, 0, 0);
    PromiseExports.promiseAnd(0, 0, 0);
    ActionExports.promiseBatchActionCreateAccount(0, 0);
    KeyExports.promiseBatchActionDeleteKey(0, 0, 0, 0);
    ContractExports.promiseBatchActionDeployContract(0, 0, 0, 0);
    YieldExports.promiseYieldResume(0, 0, 0, 0, 0);
    RunningCall.leave(0);
    RunningCall.gasExhausted(0, 0);
    RunningCall.stackExhausted(0);
  }
}
