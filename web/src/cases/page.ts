/**
 * The page of cases: shows what every case prints in this browser, and runs vectors for who asks.
 *
 * - Opened as it is, it runs all cases and writes them below one another.
 * - `?order=ADDRESS&report=ADDRESS` fetches an {@link Order}, runs it, and posts lines of JSON to the second address:
 *   `{"file","passed","failures"}` after each file and `{"done":true}` at the end (or `{"done":true,"error"}`).
 * - A test calls `vitrineCases`.
 */
import { CasesClient } from './client.ts';
import { VectorRun, type Order, type Report } from './vectors.ts';

/** A classic worker out of a blob, as in the frame: it inherits this page's security policy. */
async function open(): Promise<CasesClient> {
  const [wasm, script] = await Promise.all([fetch('cases.wasm'), fetch('worker.js')]);
  const worker = new Worker(URL.createObjectURL(await script.blob()));
  return new CasesClient(worker, await wasm.arrayBuffer());
}

const client = open();

const vitrineCases = {
  names: async () => (await (await client).ask({ op: 'names' })) as string[],
  run: async (name: string) => ((await (await client).ask({ op: 'case', name })) as { text: string }).text,
  vectors: async (order: Order): Promise<Report> => new VectorRun(await client, order).run(),
};

Object.assign(window, { vitrineCases });

async function post(address: string, line: object): Promise<void> {
  await fetch(address, { method: 'POST', body: JSON.stringify(line) });
}

async function fulfil(orderAddress: string, reportAddress: string): Promise<void> {
  try {
    const order = (await (await fetch(orderAddress)).json()) as Order;
    await new VectorRun(await client, order).run((file, report) => post(reportAddress, { file, ...report }));
    await post(reportAddress, { done: true });
  } catch (error) {
    await post(reportAddress, { done: true, error: String(error) });
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
const order = query.get('order');
const report = query.get('report');
if (order !== null && report !== null) {
  void fulfil(order, report);
} else if (!query.has('quiet')) {
  void showCases();
}
