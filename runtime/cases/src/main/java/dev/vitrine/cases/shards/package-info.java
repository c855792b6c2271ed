/**
 * A made-up chain of three shards with whole block headers, and the bundle of one of them: what a
 * verifier needs to know where its incoming receipts come from.
 */
package dev.vitrine.cases.shards;
