/**
 * Random scenarios in the form of {@code vectors/README-runtime.md}, from a seed: accounts, several
 * shards, transfers, calls of a scripted contract that makes promises and yields, deletions,
 * missing chunks, tight gas limits. What comes out is known to nobody beforehand; engines and
 * witnesses must agree on it.
 */
package dev.vitrine.vectors.random;
