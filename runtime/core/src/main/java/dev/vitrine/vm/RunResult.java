package dev.vitrine.vm;

import dev.vitrine.vm.error.VMRunnerError;

/**
 * How running a contract ended: with an outcome, good or bad, or without one. Exactly one of the
 * two is there.
 *
 * @param outcome the outcome, or null
 * @param error why there is no outcome, or null
 */
public record RunResult(VMOutcome outcome, VMRunnerError error) {
  /** Ended with this outcome. */
  static RunResult of(VMOutcome outcome) {
    return new RunResult(outcome, null);
  }

  /** Ended without an outcome. */
  static RunResult of(VMRunnerError error) {
    return new RunResult(null, error);
  }
}
