/**
 * What is checked of a quote, in which order, and how each check ended.
 *
 * <p>A check that fails throws {@link dev.vitrine.attest.check.Refused} with its reason; {@link
 * dev.vitrine.attest.check.Checks} keeps it and lets the checks go on that do not need its result,
 * so that a report shows all that is wrong and not the first thing only.
 */
package dev.vitrine.attest.check;
