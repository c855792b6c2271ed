package dev.vitrine.teavm.host;

import dev.vitrine.vm.VMLogic;
import org.teavm.interop.Export;

/**
 * The call that runs now, and the functions of the instrumented code that move gas between the
 * contract's counter and the host's (docs/spec/vm.md §6.3). Contracts never run inside one another,
 * so there is at most one.
 *
 * <p>The class has no initializer on purpose: TeaVM would check at each host call whether it has
 * run.
 */
public final class RunningCall {
  private static VMLogic logic;
  private static boolean inHost;
  private static long gasAtTrap;

  private RunningCall() {}

  /** Begins a call, or ends it with null. */
  public static void set(VMLogic logic) {
    RunningCall.logic = logic;
    inHost = false;
    // A trap before there is an instance tells no counter: nothing was used.
    gasAtTrap = -1;
  }

  /**
   * Whether a host function has begun and not returned: a trap now is ours and not the contract's.
   */
  public static boolean inHost() {
    return inHost;
  }

  /** The contract's counter when it trapped. */
  public static long gasAtTrap() {
    return gasAtTrap;
  }

  /** A host function begins. */
  static VMLogic enter(long left) {
    inHost = true;
    VMLogic running = logic;
    running.enter(left);
    return running;
  }

  /** Asked when a method begins and when a host function has returned. */
  @Export(name = "vitrine.gas_left")
  public static long gasLeft() {
    inHost = false;
    return logic.gasLeft();
  }

  @Export(name = "vitrine.leave")
  static void leave(long left) {
    logic.leave(left);
  }

  @Export(name = "vitrine.gas_exhausted")
  static void gasExhausted(long left, long charge) {
    inHost = true;
    logic.gasExhausted(left, charge);
  }

  @Export(name = "vitrine.stack_exhausted")
  static void stackExhausted(long left) {
    inHost = true;
    logic.stackExhausted(left);
  }

  /** Told by {@code web/src/engine/contracts.ts} after a trap. */
  @Export(name = "trapped")
  static void trapped(long left) {
    gasAtTrap = left;
  }
}
