/**
 * Quotes as endorsements of a session ({@code vitrine/tdx/v1} in docs/proof-format.md). In: the
 * quote with what came along, the session that the statements name, the verifier's time. Out: what
 * holds, and the facts that a policy looks at.
 */
package dev.vitrine.attest.endorsement;
