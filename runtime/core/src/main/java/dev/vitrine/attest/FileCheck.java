package dev.vitrine.attest;

/**
 * One thing that was checked of what came with a quote.
 *
 * @param id the name that machines read
 * @param claim a short sentence that is true when it holds
 * @param holds whether it does
 * @param detail figures, or why not
 */
public record FileCheck(String id, String claim, boolean holds, String detail) {}
