/**
 * How a contract's frames ended, as the number that the runtime understands (`dev.vitrine.teavm.BrowserEngine`).
 *
 * The WebAssembly standard says when code traps, not in which words: browsers differ, so an ending is read from words
 * that all of them use. What is in doubt ends as UNKNOWN, which the runtime reports as a fault of the engine; it never
 * becomes a guess.
 */
export const ENDING = {
  RETURNED: 0,
  UNREACHABLE: 1,
  MEMORY_OUT_OF_BOUNDS: 2,
  ILLEGAL_ARITHMETIC: 3,
  INDIRECT_CALL_TO_NULL: 4,
  INCORRECT_CALL_INDIRECT_SIGNATURE: 5,
  /** The engine's own stack ended; the metered stack normally ends first. */
  NATIVE_STACK_OVERFLOW: 6,
  /** The browser gave no memory for one more instance. */
  OUT_OF_MEMORY: 7,
  UNKNOWN: 8,
  /** The compiled contract was dropped to save memory; nothing ran. */
  FORGOTTEN: 9,
} as const;

export type Ending = (typeof ENDING)[keyof typeof ENDING];

/** Texts of V8, SpiderMonkey and JavaScriptCore; the first line that matches decides. */
const TEXTS: readonly (readonly [RegExp, Ending])[] = [
  [/unreachable/i, ENDING.UNREACHABLE],
  [/null function|function signature|indirect/i, ENDING.INCORRECT_CALL_INDIRECT_SIGNATURE],
  [/divi|remainder|overflow|unrepresentable|conversion|trunc/i, ENDING.ILLEGAL_ARITHMETIC],
  // Tables too: the protocol reports both alike (docs/spec/vm.md §3.2).
  [/out of bounds/i, ENDING.MEMORY_OUT_OF_BOUNDS],
];

/** What a JavaScript error that left a contract's frames stands for. `exports` of the instance, if there is one. */
export function endingOf(error: unknown, exports: WebAssembly.Exports | undefined): Ending {
  if (error instanceof WebAssembly.RuntimeError) {
    const ending = TEXTS.find(([text]) => text.test(error.message))?.[1] ?? ENDING.UNKNOWN;
    return ending === ENDING.INCORRECT_CALL_INDIRECT_SIGNATURE && calledNull(exports)
      ? ENDING.INDIRECT_CALL_TO_NULL
      : ending;
  }
  // SpiderMonkey's "too much recursion" is an InternalError, a class of its own.
  if (error instanceof RangeError || (error instanceof Error && error.name === 'InternalError')) {
    return ENDING.NATIVE_STACK_OVERFLOW;
  }
  return ENDING.UNKNOWN;
}

/**
 * Older V8 has one text for a call to an empty table entry and for one with another signature. The instrumented module keeps
 * the index of its last indirect call, and nothing has changed the table since the trap.
 */
function calledNull(exports: WebAssembly.Exports | undefined): boolean {
  const table = exports?.['vitrine_table'];
  const index = exports?.['vitrine_indirect'];
  return table instanceof WebAssembly.Table && index instanceof WebAssembly.Global
    ? table.get((index.value as number) >>> 0) === null
    : false;
}
