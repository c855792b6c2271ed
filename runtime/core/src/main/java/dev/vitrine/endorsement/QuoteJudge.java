package dev.vitrine.endorsement;

/**
 * Judges the quotes in bundles. A seam, because verifying quotes needs X.509 and its like, which
 * the module in a tab loads only when there is a quote (docs/design.md §6).
 */
public interface QuoteJudge {
  /** What holds of a quote for the session that the statements name, or null if this cannot say. */
  Judged judge(TdxEndorsement endorsement, EndorsedSession stated, Conditions conditions);
}
