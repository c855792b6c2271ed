/**
 * The actions of transactions and receipts, one class a kind: their borsh form, what makes one
 * valid, what it costs and what it does.
 *
 * <p>Source: docs/spec/runtime.md §3.2, §3.3, §3.6, §4.7.
 */
package dev.vitrine.runtime.action;
