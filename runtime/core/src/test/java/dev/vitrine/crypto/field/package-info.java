/** The fields against BigInteger. */
package dev.vitrine.crypto.field;
