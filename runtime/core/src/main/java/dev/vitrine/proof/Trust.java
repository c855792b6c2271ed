package dev.vitrine.proof;

import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.Policy;

/**
 * How a verifier judges endorsements.
 *
 * @param policy what it accepts, or null: then it says who vouches, and nothing follows from that
 * @param conditions the time of judgement and what judges quotes
 */
public record Trust(Policy policy, Conditions conditions) {
  /** No policy, no time. */
  public static final Trust NONE = new Trust(null, Conditions.NONE);

  /** The conditions, with what the policy allows. */
  Conditions allowed() {
    return conditions.withDebug(policy != null && policy.allowsDebug());
  }
}
