/**
 * The engines of the JVM behind the seam {@link dev.vitrine.vm.Engine}.
 *
 * <p>What flows in: a linked module (the same instrumented bytes that a browser compiles) and the
 * logic of one call. What flows out: an ordinary return or the kind of trap ({@code
 * docs/spec/vm.md} §3.2); a host error passes through as the exception that the logic threw.
 *
 * <p>{@link dev.vitrine.jvm.compiler} is the main engine, {@link dev.vitrine.jvm.interpreter} the
 * second opinion. A call may recurse as deep as the metered stack allows, so it runs on a thread of
 * {@link dev.vitrine.jvm.engine.DeepStack}.
 */
package dev.vitrine.jvm.engine;
