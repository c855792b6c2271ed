/**
 * Moves bytes between the runtime's linear memory and a contract's memory without JavaScript in between.
 *
 * The runtime (TeaVM, WebAssembly GC) keeps its objects in the engine's own heap and has besides a small linear memory,
 * whose scratch area is the only place where it and a contract can meet. Two modules stand between them:
 *
 * - **switchboard**: what the runtime imports, once. Its functions call through a table.
 * - **bridge**: one instance for each contract memory, which imports both memories and copies between them with one
 *   `memory.copy`. Entering a contract puts the functions of its bridge into the switchboard's table.
 *
 * All calls are from wasm to wasm: an order of magnitude cheaper than through JavaScript (docs/teavm.md).
 */
import {
  assemble,
  CALL_INDIRECT,
  I32,
  LOCAL_GET,
  MEMORY_COPY,
  MEMORY_SIZE,
  unsigned,
  type Bytes,
} from './assembler.ts';

/** Pages of a contract's memory: at the start, and at most (docs/spec/vm.md §1.5). */
export const CONTRACT_PAGES = { initial: 1024, maximum: 2048 } as const;

/** The most pages that the runtime's linear memory may have, as TeaVM declares it. */
export const RUNTIME_PAGES_MAXIMUM = 32768;

const RUNTIME = 0;
const CONTRACT = 1;

const FUNCTIONS = [
  /** read(contract address, runtime address, length) */
  { name: 'read', params: [I32, I32, I32], results: [] },
  /** write(contract address, runtime address, length) */
  { name: 'write', params: [I32, I32, I32], results: [] },
  /** pages() of the contract's memory */
  { name: 'pages', params: [], results: [I32] },
] as const;

function localGets(...indices: number[]): Bytes {
  return indices.flatMap((i) => [LOCAL_GET, ...unsigned(i)]);
}

const BRIDGE_BODIES: readonly Bytes[] = [
  [...localGets(1, 0, 2), ...MEMORY_COPY, RUNTIME, CONTRACT],
  [...localGets(0, 1, 2), ...MEMORY_COPY, CONTRACT, RUNTIME],
  [MEMORY_SIZE, CONTRACT],
];

/** A connection of one contract memory. */
export type Bridge = WebAssembly.Exports;

export class Switchboard {
  /** What the runtime imports. */
  readonly exports: WebAssembly.Exports;
  readonly #table: WebAssembly.Table;
  readonly #bridgeModule: WebAssembly.Module;
  readonly #runtimeMemory: WebAssembly.Memory;
  #connected: Bridge | undefined;

  constructor(runtimeMemory: WebAssembly.Memory) {
    this.#runtimeMemory = runtimeMemory;
    const switchboard = new WebAssembly.Module(
      assemble({
        table: FUNCTIONS.length,
        functions: FUNCTIONS.map((f, i) => ({
          ...f,
          body: [...localGets(...f.params.keys()), ...[0x41, ...unsigned(i)], ...[CALL_INDIRECT, ...unsigned(i), 0]],
        })),
      }),
    );
    this.exports = new WebAssembly.Instance(switchboard).exports;
    this.#table = this.exports['table'] as WebAssembly.Table;
    this.#bridgeModule = new WebAssembly.Module(
      assemble({
        memories: [
          { module: 'runtime', name: 'memory', initial: 1, maximum: RUNTIME_PAGES_MAXIMUM },
          {
            module: 'contract',
            name: 'memory',
            initial: CONTRACT_PAGES.initial,
            maximum: CONTRACT_PAGES.maximum,
          },
        ],
        functions: FUNCTIONS.map((f, i) => ({ ...f, body: BRIDGE_BODIES[i]! })),
      }),
    );
  }

  /** Makes the bridge to a contract's memory. */
  bridge(contractMemory: WebAssembly.Memory): Bridge {
    return new WebAssembly.Instance(this.#bridgeModule, {
      runtime: { memory: this.#runtimeMemory },
      contract: { memory: contractMemory },
    }).exports;
  }

  /** Lets the runtime's calls go over this bridge. */
  connect(bridge: Bridge): void {
    if (this.#connected !== bridge) {
      FUNCTIONS.forEach((f, i) => this.#table.set(i, bridge[f.name]));
      this.#connected = bridge;
    }
  }
}
