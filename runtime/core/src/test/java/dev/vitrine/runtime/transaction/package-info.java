/** Transactions: bytes and hashes. */
package dev.vitrine.runtime.transaction;
