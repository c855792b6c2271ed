/**
 * Verification on several cores: the core's {@link dev.vitrine.proof.Verifier} with its independent
 * steps done side by side. The report is the same on any number of cores.
 */
package dev.vitrine.jvm.verify;
