/** Attestation on the JVM: fetching the collateral of a quote from a PCCS or from Intel. */
package dev.vitrine.jvm.attest;
