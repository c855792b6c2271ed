/** Borsh. */
package dev.vitrine.borsh;
