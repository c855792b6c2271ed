/** The groups and the pairing of alt_bn128 against their definitions. */
package dev.vitrine.crypto.bn254;
