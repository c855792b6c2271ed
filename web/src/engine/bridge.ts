/**
 * Moves bytes between the runtime's linear memory and a contract's memory without JavaScript in between.
 *
 * The runtime (TeaVM, WebAssembly GC) keeps its objects in the engine's own heap and has besides a small linear memory,
 * whose scratch area is the only place where it and a contract can meet. Two modules stand between them:
 *
 * - **switchboard**: what the runtime imports, once. Its functions call through a table.
 * - **bridge**: one instance for each contract memory (that of a call, or the one that serves many), which imports both memories and copies between them with one
 *   `memory.copy`. Entering a contract puts the functions of its bridge into the switchboard's table.
 *
 * All calls are from wasm to wasm: an order of magnitude cheaper than through JavaScript (docs/teavm.md).
 */
import {
  assemble,
  CALL_INDIRECT,
  END,
  I32,
  I32_ADD,
  I32_CONST,
  I32_LOAD,
  I32_SHR_U,
  I32_SUB,
  IF,
  LOCAL_GET,
  MEMORY_COPY,
  MEMORY_FILL,
  MEMORY_SIZE,
  memoryArgument,
  signed,
  unsigned,
  type Bytes,
} from './assembler.ts';

/** Pages of a contract's memory: at the start, and at most (docs/spec/vm.md §1.5). */
export const CONTRACT_PAGES = { initial: 1024, maximum: 2048 } as const;

/**
 * The memory that serves many calls: what the reusable form of a contract imports, and where things stand in its last
 * page, which is not the contract's (`dev.vitrine.wasm.HiddenPage` has the same numbers).
 */
export const RECYCLED = {
  pages: { initial: 2049, maximum: 2049 },
  /** A byte for each 2^unitBits bytes of the contract's memory: not 0 if they may have been written. */
  written: (2048 << 16) + 4096,
  unitBits: 12,
  /** Four bytes: how many bytes the contract's memory has now. */
  length: (2048 << 16) + 4096 + 32768,
  pageBits: 16,
} as const;

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

const READ: Bytes = [...localGets(1, 0, 2), ...MEMORY_COPY, RUNTIME, CONTRACT];
const WRITE: Bytes = [...localGets(0, 1, 2), ...MEMORY_COPY, CONTRACT, RUNTIME];

function i32(value: number): Bytes {
  return [I32_CONST, ...signed(value)];
}

/** The unit of the address that is on the operand stack. */
const UNIT: Bytes = [...i32(RECYCLED.unitBits), I32_SHR_U];

/** Marks the units from the first byte written to the last. */
const MARK: Bytes = [
  ...[...localGets(2), ...IF],
  ...[...localGets(0), ...UNIT, ...i32(RECYCLED.written), I32_ADD],
  ...i32(1),
  ...[...localGets(0, 2), I32_ADD, ...i32(1), I32_SUB, ...UNIT],
  ...[...localGets(0), ...UNIT, I32_SUB, ...i32(1), I32_ADD],
  ...[...MEMORY_FILL, CONTRACT, END],
];

/** Bodies of {@link FUNCTIONS}. */
const FRESH_BODIES: readonly Bytes[] = [READ, WRITE, [MEMORY_SIZE, CONTRACT]];
const RECYCLED_BODIES: readonly Bytes[] = [
  READ,
  [...WRITE, ...MARK],
  [...i32(0), I32_LOAD, ...memoryArgument(2, CONTRACT, RECYCLED.length), ...i32(RECYCLED.pageBits), I32_SHR_U],
];

function bridgeModule(
  pages: { readonly initial: number; readonly maximum: number },
  bodies: readonly Bytes[],
): WebAssembly.Module {
  return new WebAssembly.Module(
    assemble({
      memories: [
        { module: 'runtime', name: 'memory', initial: 1, maximum: RUNTIME_PAGES_MAXIMUM },
        { module: 'contract', name: 'memory', ...pages },
      ],
      functions: FUNCTIONS.map((f, i) => ({ ...f, body: bodies[i]! })),
    }),
  );
}

/** A connection of one contract memory. */
export type Bridge = WebAssembly.Exports;

export class Switchboard {
  /** What the runtime imports. */
  readonly exports: WebAssembly.Exports;
  readonly #table: WebAssembly.Table;
  readonly #fresh: WebAssembly.Module;
  readonly #runtimeMemory: WebAssembly.Memory;
  #connected: Bridge | undefined;

  constructor(runtimeMemory: WebAssembly.Memory) {
    this.#runtimeMemory = runtimeMemory;
    const switchboard = new WebAssembly.Module(
      assemble({
        table: FUNCTIONS.length,
        functions: FUNCTIONS.map((f, i) => ({
          ...f,
          body: [...localGets(...f.params.keys()), ...i32(i), ...[CALL_INDIRECT, ...unsigned(i), 0]],
        })),
      }),
    );
    this.exports = new WebAssembly.Instance(switchboard).exports;
    this.#table = this.exports['table'] as WebAssembly.Table;
    this.#fresh = bridgeModule(CONTRACT_PAGES, FRESH_BODIES);
  }

  /** Makes the bridge to a memory that serves one call. */
  bridge(contractMemory: WebAssembly.Memory): Bridge {
    return this.#bridge(this.#fresh, contractMemory);
  }

  /** Makes the bridge to the memory that serves many calls. */
  recycledBridge(contractMemory: WebAssembly.Memory): Bridge {
    return this.#bridge(bridgeModule(RECYCLED.pages, RECYCLED_BODIES), contractMemory);
  }

  #bridge(module: WebAssembly.Module, contractMemory: WebAssembly.Memory): Bridge {
    return new WebAssembly.Instance(module, {
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
