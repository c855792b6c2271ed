/**
 * A few lines of WebAssembly binary format, enough to write the two small modules of `bridge.ts` by hand. They are
 * assembled when the page loads rather than kept as bytes, so that a reader can check what they do.
 *
 * Names follow the binary format chapter of the WebAssembly specification.
 */

export type Bytes = number[];

export const I32 = 0x7f;
export const I64 = 0x7e;

export const IF = [0x04, 0x40];
export const END = 0x0b;
export const CALL_INDIRECT = 0x11;
export const LOCAL_GET = 0x20;
export const I32_LOAD = 0x28;
export const MEMORY_SIZE = 0x3f;
export const I32_CONST = 0x41;
export const I32_ADD = 0x6a;
export const I32_SUB = 0x6b;
export const I32_SHR_U = 0x76;
export const MEMORY_COPY = [0xfc, 0x0a];
export const MEMORY_FILL = [0xfc, 0x0b];

const SECTION = { type: 1, import: 2, function: 3, table: 4, export: 7, code: 10 } as const;
const EXTERNAL = { function: 0, table: 1, memory: 2 } as const;
const FUNCREF = 0x70;

/** An unsigned LEB128 number. */
export function unsigned(value: number): Bytes {
  const out: Bytes = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    out.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return out;
}

/** A signed LEB128 number of 32 bits. */
export function signed(value: number): Bytes {
  const out: Bytes = [];
  let rest = value | 0;
  while (rest < -64 || rest > 63) {
    out.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  return [...out, rest & 0x7f];
}

/** What follows a load or store in a memory that is not the first: alignment (a power of two), memory, offset. */
export function memoryArgument(alignment: number, memory: number, offset: number): Bytes {
  return [alignment | 0x40, ...unsigned(memory), ...unsigned(offset)];
}

function vector(items: Bytes[]): Bytes {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): Bytes {
  const utf8 = [...new TextEncoder().encode(text)];
  return [...unsigned(utf8.length), ...utf8];
}

function section(id: number, items: Bytes[]): Bytes {
  if (items.length === 0) {
    return [];
  }
  const content = vector(items);
  return [id, ...unsigned(content.length), ...content];
}

export interface MemoryImport {
  readonly module: string;
  readonly name: string;
  readonly initial: number;
  readonly maximum: number;
}

export interface ExportedFunction {
  readonly name: string;
  readonly params: readonly number[];
  readonly results: readonly number[];
  /** Instructions without the closing `end`. */
  readonly body: Bytes;
}

export interface ModuleText {
  readonly memories?: readonly MemoryImport[];
  /** Size of the exported table of functions, named `table`. */
  readonly table?: number;
  readonly functions: readonly ExportedFunction[];
}

/** Assembles a module; function i has type i. */
export function assemble(text: ModuleText): Uint8Array<ArrayBuffer> {
  const memories = text.memories ?? [];
  const table = text.table ?? 0;
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      SECTION.type,
      text.functions.map((f) => [0x60, ...vector(f.params.map((t) => [t])), ...vector(f.results.map((t) => [t]))]),
    ),
    ...section(
      SECTION.import,
      memories.map((m) => [
        ...name(m.module),
        ...name(m.name),
        EXTERNAL.memory,
        0x01,
        ...unsigned(m.initial),
        ...unsigned(m.maximum),
      ]),
    ),
    ...section(
      SECTION.function,
      text.functions.map((_, i) => unsigned(i)),
    ),
    ...section(SECTION.table, table > 0 ? [[FUNCREF, 0x00, ...unsigned(table)]] : []),
    ...section(SECTION.export, [
      ...text.functions.map((f, i) => [...name(f.name), EXTERNAL.function, ...unsigned(i)]),
      ...(table > 0 ? [[...name('table'), EXTERNAL.table, 0]] : []),
    ]),
    ...section(
      SECTION.code,
      text.functions.map((f) => {
        const body = [0x00, ...f.body, END];
        return [...unsigned(body.length), ...body];
      }),
    ),
  ]);
}
