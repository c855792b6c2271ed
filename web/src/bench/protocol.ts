/** What the page of benchmarks asks its worker for. */

/** Starts the runtime, with files that benchmarks name. */
export interface Boot {
  readonly ask: 'boot';
  readonly wasm: ArrayBuffer;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Runs a benchmark of `dev.vitrine.bench` so many times. */
export interface Core {
  readonly ask: 'core';
  readonly name: string;
  readonly times: number;
}

/** Calls a method of a contract as its compiler wrote it, without gas. */
export interface Plain {
  readonly ask: 'plain';
  readonly file: string;
  readonly method: string;
  readonly n: number;
}

export type Ask = Boot | Core | Plain;

/** `took`: milliseconds by the clock, without what came before the work. */
export type Answer = { readonly took: number } | { readonly failed: string };
