/**
 * Compiled contracts by number. The browser keeps machine code for each, so the least recently used ones go when their
 * bytes together exceed a bound, with the instance that they may have; the runtime, which keeps the instrumented bytes, has such a contract compiled again.
 */
const CAPACITY = 64 * 1024 * 1024;

export interface CompiledContract {
  readonly module: WebAssembly.Module;
  readonly size: number;
  /** Of the instance that serves many calls, once there is one. */
  exports?: WebAssembly.Exports;
}

export class ModuleCache {
  /** In order of use, the least recently used first. */
  readonly #entries = new Map<number, CompiledContract>();
  #size = 0;
  #next = 1;

  /** Keeps a module of so many bytes; its number, never 0. */
  add(module: WebAssembly.Module, size: number): number {
    const contract = this.#next++;
    this.#entries.set(contract, { module, size });
    this.#size += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= CAPACITY || oldest === contract) {
        break;
      }
      this.#entries.delete(oldest);
      this.#size -= entry.size;
    }
    return contract;
  }

  get(contract: number): CompiledContract | undefined {
    const entry = this.#entries.get(contract);
    if (entry !== undefined) {
      this.#entries.delete(contract);
      this.#entries.set(contract, entry);
    }
    return entry;
  }
}
