/** Asks the worker that runs `cases.wasm`. */
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

  /** The answer to a request of `dev.vitrine.teavm.CasesModule`. Fails if the runtime broke; it was started anew then. */
  ask(request: string): Promise<string> {
    const id = this.#next++;
    return new Promise<string>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post({ id, request });
    });
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
