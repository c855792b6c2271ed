/**
 * Named cases that run on the JVM and, compiled by TeaVM, in a browser: each prints text, and the
 * texts must be equal. This is how a difference between the two platforms is found (bits of a NaN,
 * a hash code in an order, an overflow).
 *
 * <p>In: nothing; a case brings its own input. Out: {@link dev.vitrine.cases.Case#run()}'s text. A
 * case that knows the right answer from elsewhere checks it and throws.
 */
package dev.vitrine.cases;
