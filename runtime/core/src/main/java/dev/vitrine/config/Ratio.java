package dev.vitrine.config;

/** A fraction of two small numbers. */
public record Ratio(long numerator, long denominator) {}
