/**
 * Makes the NEAR anchor of a bundle out of what a node answers (docs/near-anchor.md): in come a
 * first statement and saved answers of the JSON-RPC, out comes a {@link
 * dev.vitrine.proof.NearAnchor}, or which answer is missing or unfit. Nothing here judges an
 * anchor: that is the verifier's.
 */
package dev.vitrine.jvm.near;
