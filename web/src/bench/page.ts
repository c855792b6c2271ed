/** The page of benchmarks: hands what is asked to a fresh worker or to the last one. `web/bench/tab.mjs` drives it. */
import type { Answer, Ask } from './protocol.ts';

let worker: Worker | undefined;

function ask(question: Ask): Promise<number> {
  return new Promise((resolve, reject) => {
    worker!.onmessage = ({ data }: MessageEvent<Answer>) =>
      'failed' in data ? reject(new Error(data.failed)) : resolve(data.took);
    worker!.postMessage(question);
  });
}

/** A classic worker out of a blob, as in the frame. */
async function boot(paths: readonly string[]): Promise<void> {
  worker?.terminate();
  worker = new Worker(URL.createObjectURL(await (await fetch('bench-worker.js')).blob()));
  const bytes = async (path: string) => (await fetch(path)).arrayBuffer();
  const files: Record<string, Uint8Array> = {};
  for (const path of paths) {
    files[path] = new Uint8Array(await bytes(path));
  }
  await ask({ ask: 'boot', wasm: await bytes('cases.wasm'), files });
}

Object.assign(window, { vitrineBench: { ask, boot } });
