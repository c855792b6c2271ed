/** Runs recorded vectors (`vectors/README.md` of the shared folder), which the page's server hands out file by file. */
import type { CasesClient } from './client.ts';

export interface Difference {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A case that did not come out as recorded, or did not come out. */
export interface Failure {
  readonly file: string;
  readonly name: string;
  readonly differences?: readonly Difference[];
  readonly error?: string;
}

export interface Order {
  /** Addresses of vector files: JSON Lines, unpacked by the server. */
  readonly files: readonly string[];
  /** Where the paths of `wasm_file` start. */
  readonly base: string;
  /** Runs only cases whose name contains this. */
  readonly only?: string;
}

export interface Report {
  readonly passed: number;
  readonly failures: readonly Failure[];
}

interface CaseAnswer {
  readonly differences?: readonly Difference[];
  readonly error?: string;
}

/** What of a case must be known before the runtime sees it. */
interface CaseHead {
  readonly name: string;
  readonly wasm_file?: string;
}

export class VectorRun {
  readonly #client: CasesClient;
  readonly #order: Order;
  readonly #sent = new Set<string>();

  constructor(client: CasesClient, order: Order) {
    this.#client = client;
    this.#order = order;
  }

  /** Runs all files; `onFile` hears of each as it ends. */
  async run(onFile: (file: string, report: Report) => void | Promise<void> = () => undefined): Promise<Report> {
    let passed = 0;
    const failures: Failure[] = [];
    for (const file of this.#order.files) {
      const report = await this.#file(file);
      passed += report.passed;
      failures.push(...report.failures);
      await onFile(file, report);
    }
    return { passed, failures };
  }

  async #file(file: string): Promise<Report> {
    let passed = 0;
    const failures: Failure[] = [];
    const text = await (await fetched(file)).text();
    for (const line of text.split('\n')) {
      if (line === '') {
        continue;
      }
      const head = JSON.parse(line) as CaseHead;
      if (this.#order.only === undefined || head.name.includes(this.#order.only)) {
        const failure = await this.#case(file, head, line);
        if (failure === undefined) {
          passed++;
        } else {
          failures.push(failure);
        }
      }
    }
    return { passed, failures };
  }

  async #case(file: string, { name, wasm_file: module }: CaseHead, line: string): Promise<Failure | undefined> {
    try {
      if (module !== undefined && !this.#sent.has(module)) {
        await this.#client.ask({ op: 'file', path: module }, await base64(await fetched(this.#order.base + module)));
        this.#sent.add(module);
      }
      const { error, differences } = (await this.#client.ask({ op: 'vm' }, line)) as CaseAnswer;
      if (error !== undefined) {
        return { file, name, error };
      }
      return differences!.length === 0 ? undefined : { file, name, differences: differences! };
    } catch (error) {
      // A fresh runtime has none of the files.
      this.#sent.clear();
      return { file, name, error: String(error) };
    }
  }
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address}: ${response.status}`);
  }
  return response;
}

async function base64(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}
