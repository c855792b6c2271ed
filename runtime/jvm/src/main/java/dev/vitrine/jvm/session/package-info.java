/**
 * A session of a local chain on a JVM: the core's {@link dev.vitrine.chain.ChainSession} with this
 * machine's engine, and a key made for this one run.
 */
package dev.vitrine.jvm.session;
