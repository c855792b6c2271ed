/**
 * What hashes, signatures and curves must answer: published vectors, and the spec's facts as plain
 * tests.
 */
package dev.vitrine.crypto;
