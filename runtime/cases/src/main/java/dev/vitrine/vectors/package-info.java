/**
 * The recorded behaviour of the reference node, case by case, and its comparison with ours. This
 * package has the contract VM's part ({@code vectors/README.md}); {@code
 * dev.vitrine.vectors.runtime} has the runtime's.
 *
 * <p>In: a case as JSON text, a way to find files ({@link dev.vitrine.vectors.VectorFiles}) and an
 * engine. Out: {@link dev.vitrine.vectors.CaseResult}, every difference by the path of its field
 * with what was expected and what was found. Runs in the browser as on the JVM; reading files is
 * the caller's.
 */
package dev.vitrine.vectors;
