package dev.vitrine.wasm;

/**
 * What a person is told about a refused contract, in the three parts of the page's errors: what,
 * where, what to do.
 *
 * @param what one plain sentence
 * @param where byte offset, function and opcode or section, in words
 * @param todo what to do about it, or null
 * @param feature the WebAssembly feature that the protocol does not run (such as {@code SIMD}), or
 *     null
 * @param offset byte offset in the contract's bytes
 * @param functionIndex index of the function (imported ones count), or -1
 * @param functionName its name from the exports or the name section, or null
 */
public record Explanation(
    String what,
    String where,
    String todo,
    String feature,
    int offset,
    int functionIndex,
    String functionName) {
  /** What and where in one sentence. */
  public String sentence() {
    return where.isEmpty() ? what + "." : what + " (" + where + ").";
  }
}
