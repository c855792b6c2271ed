/** The groups and the pairing of BLS12-381 against their definitions. */
package dev.vitrine.crypto.bls12381;
