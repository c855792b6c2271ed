/**
 * Cryptography that the JDK does faster than the core's plain Java, with equal answers
 * (docs/design.md §5).
 */
package dev.vitrine.jvm.crypto;
