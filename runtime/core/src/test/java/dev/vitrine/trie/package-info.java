/** The trie: published roots, recorded states, and its laws. */
package dev.vitrine.trie;
