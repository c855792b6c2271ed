/**
 * Stands in, inside the compiled core, for a class of Bouncy Castle's package of this name; {@link
 * dev.vitrine.teavm.StandIns} says which and why. All others are Bouncy Castle's own.
 */
package dev.vitrine.teavm.standin.org.bouncycastle.crypto;
