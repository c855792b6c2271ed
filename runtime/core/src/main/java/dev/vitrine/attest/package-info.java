/**
 * Attestation: who stands behind a report, judged from Intel's DCAP quotes in pure Java.
 *
 * <p>In: a quote, a {@link dev.vitrine.attest.collateral.Collateral}, {@link
 * dev.vitrine.attest.certificate.TrustRoots} and a time, all given by the caller. Out: a {@link
 * dev.vitrine.attest.QuoteVerdict} with every check that was made, its end and its reason. That a
 * quote is accepted says: software with these measurements, on a genuine platform of that standing,
 * wrote this report data. What the software is and whether the standing is good enough is for a
 * policy to say (docs/attestation.md).
 */
package dev.vitrine.attest;
