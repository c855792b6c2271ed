/**
 * A local chain over {@code Runtime.apply}: one shard, made-up blocks, real rules (docs/design.md
 * §9).
 *
 * <p>{@link dev.vitrine.chain.LocalChain} holds the state and makes blocks; {@link
 * dev.vitrine.chain.Session} adds statements, calls and bundles; {@link
 * dev.vitrine.chain.ChainSession} answers JSON requests, the one door that page and worker use.
 * Nothing here touches the outside: engine, keys and signatures are passed in.
 */
package dev.vitrine.chain;
