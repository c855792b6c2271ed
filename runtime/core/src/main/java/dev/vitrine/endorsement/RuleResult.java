package dev.vitrine.endorsement;

/**
 * How one rule of a policy ended.
 *
 * @param rule path of the member in the policy, as {@code tdx.mr_td}
 * @param state how it ended
 * @param detail what was found
 */
public record RuleResult(String rule, State state, String detail) {
  /** How a rule ends. */
  public enum State {
    /** It is met. */
    MET,
    /** The statements themselves say something that it does not accept. */
    BROKEN,
    /** No endorsement of the bundle meets it; who adds one may change that. */
    UNMET
  }

  static RuleResult of(String rule, boolean met, String detail) {
    return new RuleResult(rule, met ? State.MET : State.UNMET, detail);
  }

  /** Whether it is met. */
  public boolean isMet() {
    return state == State.MET;
  }
}
