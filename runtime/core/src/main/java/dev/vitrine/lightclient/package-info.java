/**
 * What a light client of NEAR checks: that an outcome stands in a block, that a block stands in the
 * chain of a block one trusts, and that block producers with more than two thirds of the stake
 * signed the step from one epoch to the next. Pure functions over the RPC's answers; whom to trust
 * first is the caller's decision.
 *
 * <p>Source: docs/spec/runtime.md §7.3, §7.4, §8.6.
 */
package dev.vitrine.lightclient;
