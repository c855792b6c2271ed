/** Asks the worker, one request at a time or many at once. */
import type { FromWorker, ToWorker } from './protocol.ts';

interface Waiting {
  resolve(answer: string): void;
  reject(error: Error): void;
}

export class CasesClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor(worker: Worker, wasm: ArrayBuffer) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const waiting = this.#waiting.get(data.id)!;
      this.#waiting.delete(data.id);
      if ('answer' in data) {
        waiting.resolve(data.answer);
      } else {
        waiting.reject(new Error(data.failed));
      }
    };
    this.#post({ boot: wasm });
  }

  /** The answer to a request of `dev.vitrine.teavm.CasesModule`, parsed. */
  async ask(head: object, rest = ''): Promise<unknown> {
    const id = this.#next++;
    const answer = await new Promise<string>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post({ id, request: `${JSON.stringify(head)}\n${rest}` });
    });
    return JSON.parse(answer);
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
