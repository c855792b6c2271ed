// The disposable worker: it holds the runtime and nothing that the frame could not make again. It never waits for anything
// but the frame's messages; while it runs a contract, the only way to reach it is to end it.

import { createRuntime, type Runtime } from '../engine/runtime.ts';
import type { Answer } from '../session/answer.ts';
import type { Progress } from '../session/types.ts';
import type { FromWorker, ToWorker } from './messages.ts';

declare const self: {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

let runtime: Runtime | undefined;

self.onmessage = (event) => {
  const message = event.data;
  if ('boot' in message) void boot(message.boot);
  else if (runtime) answer(runtime, message.id, message.json, message.steps);
};

async function boot(module: WebAssembly.Module): Promise<void> {
  try {
    runtime = await createRuntime(module);
    self.postMessage({ booted: true });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
}

/** A call runs block by block, so that the frame can say where it is. */
function answer(session: Runtime, id: number, json: string, steps: boolean): void {
  let reply = session.handle(json);
  if (steps) {
    for (;;) {
      const step = JSON.parse(reply) as Answer<{ done: boolean; progress?: Progress }>;
      if (!step.ok || step.done) break;
      if (step.progress) self.postMessage({ id, progress: step.progress });
      reply = session.handle('{"op":"step"}');
    }
  }
  self.postMessage({ id, json: reply });
}
