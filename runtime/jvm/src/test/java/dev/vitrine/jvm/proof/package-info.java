/**
 * Attacks on the verifier: a corpus of bundles, systematic changes of each, lies of a signer, and
 * input that is made to be slow or large.
 */
package dev.vitrine.jvm.proof;
