/**
 * Modules made at random from a number: valid ones, of every accepted opcode and control structure,
 * with calls of host functions good and bad, that end well, trap, run out of gas or of stack.
 *
 * <p>In: seeds. Out: {@link dev.vitrine.cases.modules.GeneratedModule}, and calls of it with gas
 * cut at many places ({@link dev.vitrine.cases.modules.GeneratedCalls}), for engines to be compared
 * with one another. There is no answer to compare with but another engine's.
 */
package dev.vitrine.cases.modules;
