/** A chunk's steps where no vector can go: what no contract makes. */
package dev.vitrine.runtime.chunk;
