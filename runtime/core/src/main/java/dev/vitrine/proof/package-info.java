/**
 * The proof: what a session states about each block it applied, and how somebody else checks it.
 *
 * <p>A {@link dev.vitrine.proof.Statement} names one application of {@code Runtime.apply} by
 * hashes: pre-state root, context, inputs, post-state root, outcome root, result. A session signs
 * the statements of its blocks, each naming the hash of the one before. A {@link
 * dev.vitrine.proof.Bundle} carries a chain of statements with everything that executing them again
 * needs: contexts, inputs, results, the trie nodes that were read (the witness) and the code.
 * {@link dev.vitrine.proof.Verifier} executes it again and gives a {@link
 * dev.vitrine.proof.Report}.
 *
 * <p>The format, byte by byte: docs/proof-format.md. What it proves and what not: docs/design.md §2
 * and §7.
 */
package dev.vitrine.proof;
