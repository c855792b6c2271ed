/**
 * What follows from block to block outside of {@code Runtime.apply}: the gas price, and the made-up
 * blocks of a local chain. Both the chain that makes blocks and the verifier that doubts them ask
 * here.
 *
 * <p>Source: docs/spec/runtime.md §3.5, docs/design.md §9.
 */
package dev.vitrine.block;
