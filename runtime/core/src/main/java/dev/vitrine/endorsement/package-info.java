/**
 * Endorsements: who stands behind the key of a session (docs/proof-format.md, "Endorsements";
 * docs/attestation.md).
 *
 * <p>In: the bytes of an endorsement, the {@link dev.vitrine.endorsement.EndorsedSession} that the
 * statements name, and the time of judgement, which is the caller's. Out: a {@link
 * dev.vitrine.endorsement.Judged} that says what holds, what contradicts and what is not shown; and
 * under a {@link dev.vitrine.endorsement.Policy}, which of its rules are met. An endorsement never
 * makes a run true: executing again does.
 */
package dev.vitrine.endorsement;
