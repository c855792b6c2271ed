/**
 * Runs vector files on the JVM: finds and reads them, spreads their cases over threads, and keeps
 * the results in order. The cases themselves are {@link dev.vitrine.vectors}' business.
 *
 * <p>In: paths. Out: one {@link dev.vitrine.jvm.vectors.FinishedCase} after the other.
 */
package dev.vitrine.jvm.vectors;
