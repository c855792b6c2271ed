/** Measures in a worker, as the runtime runs in a tab: `cases.wasm` holds the benchmarks of `dev.vitrine.bench`. */
import { createRuntime, type Runtime } from '../engine/runtime.ts';
import type { Answer, Ask, Boot, Core, Plain } from './protocol.ts';
import { Unmetered } from './unmetered.ts';

declare const self: {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(message: Answer): void;
};

let runtime: Runtime;
let files: Boot['files'];
let unmetered: { readonly of: string; readonly contract: Unmetered } | undefined;

self.onmessage = ({ data }) => {
  answer(data).then(
    (took) => self.postMessage({ took }),
    (error: unknown) => self.postMessage({ failed: String(error) }),
  );
};

async function answer(ask: Ask): Promise<number> {
  switch (ask.ask) {
    case 'boot':
      files = ask.files;
      runtime = await createRuntime(ask.wasm);
      return 0;
    case 'core':
      return core(ask);
    case 'plain':
      return plain(ask);
  }
}

function core({ name, times }: Core): number {
  const request = JSON.stringify({ op: 'bench', name, times });
  setUp(name);
  const start = performance.now();
  runtime.handle(request);
  return performance.now() - start;
}

/** Sets the benchmark up, and gives the files for that. */
function setUp(name: string): void {
  const request = JSON.stringify({ op: 'bench', name, times: 0 });
  for (;;) {
    const { wanted } = JSON.parse(runtime.handle(request)) as { wanted?: string };
    if (wanted === undefined) {
      return;
    }
    const bytes = files[wanted];
    if (bytes === undefined) {
      throw new Error(`no file ${wanted} was sent`);
    }
    runtime.handle(`${JSON.stringify({ op: 'file', path: wanted })}\n${base64(bytes)}`);
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return btoa(text);
}

function plain({ file, method, n }: Plain): number {
  if (unmetered?.of !== file) {
    unmetered = { of: file, contract: new Unmetered(files[file]! as BufferSource) };
  }
  const start = performance.now();
  unmetered.contract.call(method, String(n));
  return performance.now() - start;
}
