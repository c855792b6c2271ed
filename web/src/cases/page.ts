/**
 * The page of cases: shows what every case prints in this browser, and works for who asks.
 *
 * - Opened as it is, it runs all cases and writes them below one another.
 * - `?exchange=ADDRESS` takes its requests from there, one by one (`dev.vitrine.jvm.browser.CasesTab`): it posts the
 *   answer to the last request, `A` and the answer or `F` and what the runtime failed with, at first `A` alone, and is
 *   answered with the next request.
 * - A test calls `vitrineCases`; with `?quiet&module=attest` it talks to `attest.wasm` instead, by `vitrineCases.ask`.
 */
import { CasesClient } from './client.ts';

/** A classic worker out of a blob, as in the frame: it inherits this page's security policy. */
async function open(): Promise<CasesClient> {
  const module = new URLSearchParams(location.search).get('module') === 'attest' ? 'attest.wasm' : 'cases.wasm';
  const [wasm, script] = await Promise.all([fetch(module), fetch('worker.js')]);
  const worker = new Worker(URL.createObjectURL(await script.blob()));
  return new CasesClient(worker, await wasm.arrayBuffer());
}

const client = open();

const vitrineCases = {
  ask: async (request: string) => (await client).ask(request),
  names: async () => JSON.parse(await vitrineCases.ask('{"op":"names"}')) as string[],
  run: async (name: string) =>
    (JSON.parse(await vitrineCases.ask(JSON.stringify({ op: 'case', name }))) as { text: string }).text,
};

Object.assign(window, { vitrineCases });

async function exchange(address: string): Promise<void> {
  let body = 'A';
  for (;;) {
    const response = await fetch(address, { method: 'POST', body });
    if (!response.ok) {
      return;
    }
    body = await vitrineCases.ask(await response.text()).then(
      (answer) => `A${answer}`,
      (error: unknown) => `F${String(error)}`,
    );
  }
}

async function showCases(): Promise<void> {
  for (const name of await vitrineCases.names()) {
    const heading = document.createElement('h2');
    heading.textContent = name;
    const printed = document.createElement('pre');
    document.body.append(heading, printed);
    printed.textContent = await vitrineCases.run(name).catch(String);
  }
}

const query = new URLSearchParams(location.search);
const address = query.get('exchange');
if (address !== null) {
  void exchange(address);
} else if (!query.has('quiet')) {
  void showCases();
}
