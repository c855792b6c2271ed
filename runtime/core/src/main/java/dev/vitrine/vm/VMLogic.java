package dev.vitrine.vm;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.vm.error.FunctionCallError;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;
import dev.vitrine.vm.error.LinkError;
import dev.vitrine.vm.gas.GasCounter;
import dev.vitrine.vm.host.ActionFunctions;
import dev.vitrine.vm.host.AltBn128Functions;
import dev.vitrine.vm.host.Bls12381Functions;
import dev.vitrine.vm.host.CallState;
import dev.vitrine.vm.host.ContextFunctions;
import dev.vitrine.vm.host.ContractFunctions;
import dev.vitrine.vm.host.EconomicsFunctions;
import dev.vitrine.vm.host.KeyFunctions;
import dev.vitrine.vm.host.MathFunctions;
import dev.vitrine.vm.host.MiscFunctions;
import dev.vitrine.vm.host.PromiseFunctions;
import dev.vitrine.vm.host.RegisterFunctions;
import dev.vitrine.vm.host.SignatureFunctions;
import dev.vitrine.vm.host.StorageFunctions;
import dev.vitrine.vm.host.YieldFunctions;

/**
 * One call as its host functions see it: the functions by family, and the gas that goes back and
 * forth between the contract's own counter and the host's (docs/spec/vm.md §6.3).
 */
public final class VMLogic {
  /**
   * How far a view may run over its limit before pure wasm is stopped. The reference stops it only
   * at the next host call, so that an endless view never ends; what ends within this is exact.
   */
  private static final long VIEW_OVERRUN = 1_000_000_000_000_000L;

  /** Registers. */
  public final RegisterFunctions registers;

  /** The call and its block. */
  public final ContextFunctions context;

  /** Tokens, gas, stake. */
  public final EconomicsFunctions economics;

  /** Hashes, randomness. */
  public final MathFunctions math;

  /** Signatures. */
  public final SignatureFunctions signatures;

  /** The curve alt_bn128. */
  public final AltBn128Functions altBn128;

  /** The curve BLS12-381. */
  public final Bls12381Functions bls12381;

  /** Returning, panicking, logging. */
  public final MiscFunctions misc;

  /** Storage. */
  public final StorageFunctions storage;

  /** Promises. */
  public final PromiseFunctions promises;

  /** Actions on accounts and tokens, calls. */
  public final ActionFunctions actions;

  /** Actions on keys. */
  public final KeyFunctions keys;

  /** Actions on code. */
  public final ContractFunctions contracts;

  /** Yields. */
  public final YieldFunctions yields;

  private final CallState call;
  private final GasCounter gas;
  private final boolean isView;

  /** What was handed to the contract at the last return to it. */
  private long handed;

  private long instructionGas;

  /** A call that is about to begin. */
  public VMLogic(VMContext context, External external, RuntimeConfig config, GasCounter gas) {
    this.gas = gas;
    this.isView = context.isView();
    call = new CallState(context, external, config, gas);
    registers = new RegisterFunctions(call);
    this.context = new ContextFunctions(call);
    economics = new EconomicsFunctions(call);
    math = new MathFunctions(call);
    signatures = new SignatureFunctions(call);
    altBn128 = new AltBn128Functions(call);
    bls12381 = new Bls12381Functions(call);
    misc = new MiscFunctions(call);
    storage = new StorageFunctions(call);
    actions = new ActionFunctions(call);
    promises = new PromiseFunctions(call, actions);
    keys = new KeyFunctions(call);
    contracts = new ContractFunctions(call);
    yields = new YieldFunctions(call);
  }

  /** Gives the call its memory; the engine does so before anything runs. */
  public void attach(GuestMemory memory) {
    call.attach(memory);
  }

  /** The gas with which the contract starts or goes on, unsigned. */
  public long gasLeft() {
    long remaining = gas.remaining();
    if (isView) {
      long stop = gas.remainingToLimit() + VIEW_OVERRUN;
      remaining = Long.compareUnsigned(remaining, stop) < 0 ? remaining : stop;
    }
    handed = remaining;
    return remaining;
  }

  /**
   * The contract calls a host function: burns what it has used since {@link #gasLeft()}.
   *
   * @param left the contract's counter
   * @throws HostAbort if that is more than may be burnt, which is possible where the attached gas
   *     is over the limit: in views
   */
  public void enter(long left) {
    if (Long.compareUnsigned(handed, left) <= 0) {
      return;
    }
    instructionGas += handed - left;
    HostError error = gas.tryBurn(handed - left);
    handed = left;
    if (error != null) {
      throw new HostAbort(new LinkError("HostError(" + error.hostErrorKind().kind() + ")"));
    }
  }

  /**
   * The contract has ended: returned or trapped. Burns what it has used.
   *
   * @param left the contract's counter
   * @throws HostAbort as {@link #enter}, in place of the trap
   */
  public void leave(long left) {
    enter(left);
  }

  /**
   * Gas that the contract's own instructions have used so far: a measure of how long it ran, for
   * engines that run short calls otherwise than long ones. No outcome depends on it.
   */
  public long instructionGas() {
    return instructionGas;
  }

  /**
   * A charge of the contract's own code that did not fit. Never returns.
   *
   * @param left the contract's counter before the charge
   * @param charge gas
   */
  public void gasExhausted(long left, long charge) {
    enter(left);
    gas.burn(charge);
    throw new IllegalStateException("charge " + charge + " was refused but fits");
  }

  /**
   * The metered stack has ended. Never returns.
   *
   * @param left the contract's counter
   */
  public void stackExhausted(long left) {
    enter(left);
    throw HostError.of(HostErrorKind.MEMORY_ACCESS_VIOLATION).abort();
  }

  /** What came of the call; {@code aborted} is null if it went well. */
  VMOutcome outcome(FunctionCallError aborted) {
    long compute = gas.finish();
    return new VMOutcome(
        call.balance(),
        call.storageUsage(),
        call.returnData(),
        gas.burnt(),
        gas.used(),
        compute,
        call.logs(),
        gas.profile(),
        aborted,
        call.subsidized(),
        false);
  }
}
