/**
 * Compiles and runs contracts with the browser's own WebAssembly, on behalf of the runtime
 * (`dev.vitrine.teavm.BrowserEngine`), which sees contracts as numbers.
 *
 * The instrumented contract is linked directly to the runtime's exports: a host call goes from wasm to wasm. What is
 * left to JavaScript is making instances and catching traps, because WebAssembly itself cannot catch those.
 */
import { CONTRACT_PAGES, type Bridge, type Switchboard } from './bridge.ts';
import type { ImportedFunctions, LinearMemory } from './loader.ts';
import { ModuleCache } from './module-cache.ts';
import { RecycledMemory } from './recycled-memory.ts';
import { ENDING, endingOf, type Ending } from './traps.ts';

/** `WebAssembly.Exception`: not yet in TypeScript's library. */
const WasmException = (WebAssembly as unknown as { Exception: new () => object }).Exception;

/** What is exported by the runtime for contracts: host functions, and the functions of the instrumented code. */
export interface HostExports {
  readonly env: ImportedFunctions;
  readonly vitrine: ImportedFunctions;
  /** Takes the gas left at a trap. */
  trapped(gasLeft: bigint): void;
}

export class Contracts {
  readonly #linear: LinearMemory;
  readonly #switchboard: Switchboard;
  readonly #modules = new ModuleCache();
  readonly #decoder = new TextDecoder();
  #host: HostExports | undefined;
  #recycled: RecycledMemory | undefined;
  #fault = '';

  constructor(linear: LinearMemory, switchboard: Switchboard) {
    this.#linear = linear;
    this.#switchboard = switchboard;
  }

  /** Gives the runtime's exports, which exist only after the runtime was linked to {@link imports}. */
  connect(host: HostExports): void {
    this.#host = host;
  }

  /** What the runtime imports. */
  readonly imports: ImportedFunctions = {
    compile: (address: number, length: number) => this.#compile(address, length),
    run: (contract: number, address: number, length: number, start: number) =>
      this.#run(contract, this.#text(address, length), start !== 0),
    rerun: (contract: number, address: number, length: number, start: number) =>
      this.#rerun(contract, this.#text(address, length), start !== 0),
    fault: (address: number, capacity: number) => this.#copyFault(address, capacity),
  };

  /** The number of the compiled contract, or 0 if the engine refuses it. */
  #compile(address: number, length: number): number {
    try {
      const module = new WebAssembly.Module(this.#linear.bytes.slice(address, address + length));
      return this.#modules.add(module, length);
    } catch (error) {
      this.#fault = String(error);
      return 0;
    }
  }

  /** Calls a method of a fresh instance in a fresh memory. */
  #run(contract: number, method: string, start: boolean): Ending {
    const compiled = this.#modules.get(contract);
    if (compiled === undefined) {
      return ENDING.FORGOTTEN;
    }
    let memory: WebAssembly.Memory;
    let bridge: Bridge;
    try {
      memory = new WebAssembly.Memory(CONTRACT_PAGES);
      bridge = this.#switchboard.bridge(memory);
    } catch (error) {
      this.#fault = String(error);
      return ENDING.OUT_OF_MEMORY;
    }
    this.#switchboard.connect(bridge);
    let exports: WebAssembly.Exports | undefined;
    try {
      exports = this.#instance(compiled.module, memory);
      enter(exports, method, start);
      return ENDING.RETURNED;
    } catch (error) {
      // A Java exception: the runtime catches it with its type.
      if (error instanceof WasmException) {
        throw error;
      }
      return this.#ended(error, exports);
    }
  }

  /** Calls a method of the reusable form, whose instance and memory serve many calls. */
  #rerun(contract: number, method: string, start: boolean): Ending {
    const compiled = this.#modules.get(contract);
    if (compiled === undefined) {
      return ENDING.FORGOTTEN;
    }
    let exports = compiled.exports;
    try {
      this.#recycled ??= new RecycledMemory(this.#switchboard);
      exports ??= this.#instance(compiled.module, this.#recycled.memory);
      compiled.exports = exports;
    } catch (error) {
      this.#fault = String(error);
      return ENDING.OUT_OF_MEMORY;
    }
    this.#switchboard.connect(this.#recycled.bridge);
    try {
      (exports['vitrine_reset'] as () => void)();
      enter(exports, method, start);
      return ENDING.RETURNED;
    } catch (error) {
      // A Java exception: the runtime catches it with its type.
      if (error instanceof WasmException) {
        throw error;
      }
      return this.#ended(error, exports);
    }
  }

  #instance(module: WebAssembly.Module, memory: WebAssembly.Memory): WebAssembly.Exports {
    const { env, vitrine } = this.#host!;
    return new WebAssembly.Instance(module, { env, vitrine: { ...vitrine, memory } }).exports;
  }

  #ended(error: unknown, exports: WebAssembly.Exports | undefined): Ending {
    this.#fault = String(error);
    if (exports !== undefined) {
      this.#host!.trapped((exports['vitrine_gas'] as WebAssembly.Global<'i64'>).value);
    }
    return endingOf(error, exports);
  }

  #text(address: number, length: number): string {
    return this.#decoder.decode(this.#linear.bytes.subarray(address, address + length));
  }

  /** Puts the words of the last fault into the runtime's memory; answers with their length. */
  #copyFault(address: number, capacity: number): number {
    return new TextEncoder().encodeInto(this.#fault, this.#linear.bytes.subarray(address, address + capacity)).written;
  }
}

function enter(exports: WebAssembly.Exports, method: string, start: boolean): void {
  if (start) {
    (exports['vitrine_start'] as () => void)();
  }
  (exports[`\0${method}`] as () => void)();
}
