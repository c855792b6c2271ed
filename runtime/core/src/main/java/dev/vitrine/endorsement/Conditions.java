package dev.vitrine.endorsement;

/**
 * What a verifier brings along to judge endorsements. Nothing of it comes out of a bundle.
 *
 * @param at time of judgement in Unix seconds, or null: then nothing that expires counts
 * @param quotes judges quotes, or null: then they are not looked at
 * @param collateral own collateral as JSON text, or null to take the bundle's
 * @param debug whether a TD that its host can look into may pass
 */
public record Conditions(Long at, QuoteJudge quotes, byte[] collateral, boolean debug) {
  /** No time, no quotes. */
  public static final Conditions NONE = new Conditions(null, null, null, false);

  /** The same, with debug TDs allowed or not. */
  public Conditions withDebug(boolean allowed) {
    return new Conditions(at, quotes, collateral, allowed);
  }
}
