/**
 * Runs instrumented modules with Endive's interpreter: a second opinion on the compiler's answers
 * that shares no code with it but memory and host, and the way out for modules with functions that
 * the JVM cannot hold.
 *
 * <p>In: a module's bytes and the logic of one call. Out: a return, a trap's kind, or what a host
 * function threw. Endive 1.0.0 has its own ideas of some limits and floats; {@link
 * dev.vitrine.jvm.interpreter.Repairs} and {@link dev.vitrine.jvm.interpreter.InterpretedTable} put
 * them right.
 */
package dev.vitrine.jvm.interpreter;
