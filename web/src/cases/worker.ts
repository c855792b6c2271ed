/**
 * Runs `cases.wasm` in a worker, the surroundings that the runtime has in a tab: its stack, its memory, no page.
 *
 * A request that breaks the runtime (a trap inside it is a bug of ours) is answered with what happened, and the next one
 * gets a fresh runtime, so that one bad case does not hide the others.
 */
import { createRuntime, type Runtime } from '../engine/runtime.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

declare const self: {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

let wasm: ArrayBuffer;
let runtime: Promise<Runtime>;

self.onmessage = ({ data }) => {
  if ('boot' in data) {
    wasm = data.boot;
    runtime = createRuntime(wasm);
  } else {
    void answer(data.id, data.request);
  }
};

async function answer(id: number, request: string): Promise<void> {
  try {
    self.postMessage({ id, answer: (await runtime).handle(request) });
  } catch (error) {
    runtime = createRuntime(wasm);
    self.postMessage({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
