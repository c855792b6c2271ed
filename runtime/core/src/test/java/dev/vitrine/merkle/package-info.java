/** Merkle trees, paths, outcome leaves. */
package dev.vitrine.merkle;
