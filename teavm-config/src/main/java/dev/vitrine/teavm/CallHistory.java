package dev.vitrine.teavm;

import java.util.HashMap;
import java.util.Map;

/**
 * How long the calls of a contract took, and what that says about the next one.
 *
 * <p>A fresh memory for a call costs as much as running one or two million instructions, and more
 * the fuller the heap is (docs/benchmarks.md). Code of the reusable form on the other hand checks
 * each access to memory itself, and may take a third longer for it. So short calls are worth
 * running there, long ones are not; and making the reusable form, some ten milliseconds, is worth
 * it only for a contract that is called again and again.
 */
final class CallHistory {
  /** Calls of a contract after which the reusable form begins to pay. */
  private static final int ENOUGH_CALLS = 6;

  /** Gas of instructions (822,756 each) up to which a call is short: some 2,400,000 of them. */
  private static final long SHORT = 2_000_000_000_000L;

  /** For each method the gas that the instructions of its last call used. */
  private final Map<String, Long> last = new HashMap<>();

  private int shortCalls;

  /** Whether the next call of the method should run in the reusable form. */
  boolean advisesReuse(String method) {
    if (shortCalls < ENOUGH_CALLS) {
      return false;
    }
    Long gas = last.get(method);
    return gas != null && gas <= SHORT;
  }

  /** A call of the method has used so much gas for instructions. */
  void add(String method, long gas) {
    last.put(method, gas);
    if (gas <= SHORT && shortCalls < ENOUGH_CALLS) {
      shortCalls++;
    }
  }
}
