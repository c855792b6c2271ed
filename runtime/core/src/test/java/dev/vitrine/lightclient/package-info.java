/** Proofs and blocks of the real chains. */
package dev.vitrine.lightclient;
