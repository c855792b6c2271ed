/**
 * Figures: how fast chunks are applied and tries are built, beside what the reference does, and
 * where the time goes. Prints; asserts nothing.
 */
package dev.vitrine.jvm.figures;
