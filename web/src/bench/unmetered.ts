/**
 * A contract as its compiler wrote it, run by the browser alone: nothing is metered, and the host functions that kernels
 * need do next to nothing. What our metering costs is measured against this.
 */
import { CONTRACT_PAGES } from '../engine/bridge.ts';

const PAGE = 65536;
const SENTINEL = -1n;

export class Unmetered {
  readonly #module: WebAssembly.Module;
  #input = new Uint8Array();
  #memory: WebAssembly.Memory | undefined;
  #returned = '';

  constructor(wasm: BufferSource) {
    this.#module = new WebAssembly.Module(wasm);
  }

  /** Calls a method of a fresh instance; what it returned. */
  call(method: string, input: string): string {
    this.#input = new TextEncoder().encode(input);
    const { exports } = new WebAssembly.Instance(this.#module, { env: this.#env });
    const memory = exports['memory'] as WebAssembly.Memory;
    memory.grow(CONTRACT_PAGES.initial - memory.buffer.byteLength / PAGE);
    this.#memory = memory;
    (exports[method] as () => void)();
    return this.#returned;
  }

  get #bytes(): Uint8Array {
    return new Uint8Array(this.#memory!.buffer);
  }

  readonly #env: WebAssembly.ModuleImports = {
    input: () => undefined,
    register_len: (id: bigint) => (id === 0n ? BigInt(this.#input.length) : SENTINEL),
    read_register: (_id: bigint, pointer: bigint) => this.#bytes.set(this.#input, Number(pointer)),
    value_return: (length: bigint, pointer: bigint) => {
      this.#returned = new TextDecoder().decode(this.#bytes.slice(Number(pointer), Number(pointer + length)));
    },
    block_index: () => 1000n,
    sha256: () => undefined,
    storage_write: () => 0n,
    storage_read: () => 0n,
    storage_remove: () => 0n,
  };
}
