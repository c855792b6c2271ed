/**
 * The recorded behaviour of the reference's {@code Runtime::apply} (vectors/README-runtime.md) and
 * its comparison with ours: a scenario is read, run block by block over all its shards, and every
 * field of every application compared. Each application is then repeated on its own proof alone.
 *
 * <p>In: a scenario as JSON text, a way to find files, an engine. Out: {@link
 * dev.vitrine.vectors.CaseResult}. Runs in the browser as on the JVM.
 */
package dev.vitrine.vectors.runtime;
