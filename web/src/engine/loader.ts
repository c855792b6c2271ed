/**
 * Starts a module that TeaVM compiled (WebAssembly GC).
 *
 * TeaVM's own loader makes functions out of text (`new Function`), which the frame's content security policy forbids.
 * This one supplies the few functions that our modules import, and refuses a module that wants anything else: the
 * runtime gets no clock, no console and no global object.
 */
import { RUNTIME_PAGES_MAXIMUM } from './bridge.ts';

const PAGE = 65536;

/** The module of JavaScript string functions that the engine has built in (`compile`), or else we supply. */
const STRINGS = 'wasm:js-string';

/** Functions that TeaVM's class library makes out of source text, by that text. */
const FUNCTIONS_BY_TEXT: Readonly<Record<string, (value: unknown) => unknown>> = {
  'str|return str;': (value) => value,
};

/** Functions of one imported module, by name. */
export type ImportedFunctions = Readonly<Record<string, WebAssembly.ImportValue>>;

type Imports = Readonly<Record<string, ImportedFunctions>>;

export class LinearMemory {
  readonly memory: WebAssembly.Memory;
  #bytes: Uint8Array;

  constructor(pages: number) {
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: RUNTIME_PAGES_MAXIMUM });
    this.#bytes = new Uint8Array(this.memory.buffer);
  }

  /** All bytes, at this moment: growth makes another view. */
  get bytes(): Uint8Array {
    if (this.#bytes.length === 0) {
      this.#bytes = new Uint8Array(this.memory.buffer);
    }
    return this.#bytes;
  }
}

/** Where the module's data ends and how many pages it wants, as TeaVM wrote it beside the code. */
interface MemoryRequirements {
  readonly min: number;
  readonly dataSize: number;
}

export interface Image {
  readonly module: WebAssembly.Module;
  readonly linear: LinearMemory;
  /** Instantiates with further imports, by module name. */
  readonly instantiate: (imports: Imports) => WebAssembly.Exports;
}

/** Compiles. `js-string` lets the engine itself do what TeaVM needs of JavaScript strings. */
export function compile(bytes: BufferSource): Promise<WebAssembly.Module> {
  const options = { builtins: ['js-string'] };
  const compileWith = WebAssembly.compile as (bytes: BufferSource, options: object) => Promise<WebAssembly.Module>;
  return compileWith(bytes, options);
}

export function image(module: WebAssembly.Module): Image {
  const requirements = memoryRequirements(module);
  const linear = new LinearMemory(requirements.min);
  return {
    module,
    linear,
    instantiate: (imports) =>
      new WebAssembly.Instance(module, { ...platform(module, linear, requirements), ...imports }).exports,
  };
}

function memoryRequirements(module: WebAssembly.Module): MemoryRequirements {
  const section = WebAssembly.Module.customSections(module, 'teavm.memoryRequirements')[0];
  if (section === undefined) {
    throw new Error('The runtime is not a module made by TeaVM.');
  }
  return JSON.parse(new TextDecoder().decode(section)) as MemoryRequirements;
}

function platform(module: WebAssembly.Module, linear: LinearMemory, requirements: MemoryRequirements): Imports {
  const constant = (value: number) => new WebAssembly.Global({ value: 'i32', mutable: false }, value);
  const supplied: Imports = {
    env: { memory: linear.memory },
    teavmMemory: {
      notifyHeapResized: () => undefined,
      heapOffset: constant((requirements.dataSize + 7) & ~7),
      maxSize: constant((RUNTIME_PAGES_MAXIMUM / 2) * PAGE),
    },
    teavm: {
      // Exceptions carry no trace here: what is shown to people comes from messages.
      takeStackTrace: () => ({ getStack: () => [] }),
      decorateException: () => undefined,
      createWeakRef: (value: object) => new WeakRef(value),
      deref: (reference: WeakRef<object>) => reference.deref() ?? null,
    },
    // The runtime has no clock of its own (docs/design.md §3); TeaVM's start asks for one all the same.
    teavmDate: { currentTimeMillis: () => 0 },
    // The same for randomness: the constructor of java.util.Random seeds itself, nothing draws from it.
    teavmMath: { random: () => 0 },
    teavmJso: {
      stringBuiltinsSupported: () => (importsOf(module).some((i) => i.module === STRINGS) ? 0 : 1),
      createFunction1: (parameter: string, body: string) =>
        FUNCTIONS_BY_TEXT[`${parameter}|${body}`] ?? (() => refuse(`a function made of the text "${body}"`)),
      createFunction0: (body: string) => () => refuse(`a function made of the text "${body}"`),
      callFunction1: (made: (value: unknown) => unknown, value: unknown) => made(value),
    },
    [STRINGS]: {
      fromCharCode: (code: number) => String.fromCharCode(code),
      charCodeAt: (text: string, index: number) => text.charCodeAt(index),
      length: (text: string) => text.length,
      concat: (first: string, second: string) => first + second,
      substring: (text: string, start: number, end: number) => text.substring(start, end),
    },
  };
  return withRefusals(module, supplied);
}

/** What TeaVM imports for code that never runs here is there, and says so should it be called. */
function withRefusals(module: WebAssembly.Module, supplied: Imports): Imports {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name, kind } of importsOf(module)) {
    if (from.startsWith('teavm') || from === 'env' || from === STRINGS) {
      const value = supplied[from]?.[name];
      if (value === undefined && kind !== 'function') {
        throw new Error(`The runtime imports ${from}.${name}, which is not known here.`);
      }
      (imports[from] ??= {})[name] = value ?? (() => refuse(`${from}.${name}`));
    }
  }
  return imports;
}

function importsOf(module: WebAssembly.Module): WebAssembly.ModuleImportDescriptor[] {
  return WebAssembly.Module.imports(module);
}

function refuse(what: string): never {
  throw new Error(`The runtime asked for ${what}.`);
}
