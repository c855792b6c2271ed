/**
 * Quotes and collaterals as they were published, and what must come out of them ({@code
 * fixtures/tdx} of the shared folder): verdicts, edges of validity, mutations.
 */
package dev.vitrine.vectors.attest;
