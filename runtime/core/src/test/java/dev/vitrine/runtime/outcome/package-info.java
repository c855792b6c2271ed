/** Outcomes: leaves of the tree. */
package dev.vitrine.runtime.outcome;
