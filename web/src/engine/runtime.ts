/** The runtime in this thread: JSON in, JSON out. */
import { Switchboard } from './bridge.ts';
import { Contracts } from './contracts.ts';
import { compile, image, type ImportedFunctions, type LinearMemory } from './loader.ts';

export interface Runtime {
  /** Answers a request of the session. */
  handle(json: string): string;
}

/** What the runtime exports for its surroundings (`dev.vitrine.teavm.Mailbox`). */
interface MailboxExports {
  start(): void;
  /** Room for a request; its address. */
  request(capacity: number): number;
  /** Works on the request of so many bytes; length of the answer. */
  handle(length: number): number;
  /** Address of the answer. */
  answer(): number;
}

/** Starts the runtime from its wasm, compiled or not. */
export async function createRuntime(wasm: BufferSource | WebAssembly.Module): Promise<Runtime> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await compile(wasm);
  const { linear, instantiate } = image(module);
  const switchboard = new Switchboard(linear.memory);
  const contracts = new Contracts(linear, switchboard);
  const exports = instantiate({ bridge: switchboard.exports, contracts: contracts.imports });
  contracts.connect({
    env: exportsUnder(exports, 'env.'),
    vitrine: exportsUnder(exports, 'vitrine.'),
    trapped: exports['trapped'] as (gasLeft: bigint) => void,
  });
  const box = exports as unknown as MailboxExports;
  box.start();
  return mailbox(box, linear);
}

/** The exports whose names start so, without that start. */
function exportsUnder(exports: WebAssembly.Exports, start: string): ImportedFunctions {
  return Object.fromEntries(
    Object.entries(exports)
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => [name.slice(start.length), value]),
  );
}

function mailbox(exports: MailboxExports, linear: LinearMemory): Runtime {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    handle(json) {
      // A UTF-16 unit is at most three bytes in UTF-8.
      const capacity = json.length * 3;
      const address = exports.request(capacity);
      const { written } = encoder.encodeInto(json, linear.bytes.subarray(address, address + capacity));
      const length = exports.handle(written);
      const answer = exports.answer();
      return decoder.decode(linear.bytes.subarray(answer, answer + length));
    },
  };
}
