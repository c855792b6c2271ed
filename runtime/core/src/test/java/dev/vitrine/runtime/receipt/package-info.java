/** Receipts: bytes and ids. */
package dev.vitrine.runtime.receipt;
