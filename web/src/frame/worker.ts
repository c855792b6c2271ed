import type { Answer } from '../session/answer.ts';
import type { Progress } from '../session/types.ts';
import type { FromWorker, ToWorker } from '../worker/messages.ts';

/** The worker ended before it answered: cancelled, crashed or out of time. */
export class WorkerEnded extends Error {}

type Pending = {
  resolve(json: string): void;
  reject(error: Error): void;
  progress: ((progress: Progress) => void) | undefined;
};

/** One worker and the requests it has not answered yet. Once ended it stays ended; there is always another. */
export class RuntimeWorker {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #next = 1;
  #ended: WorkerEnded | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  static boot(url: string, module: WebAssembly.Module): Promise<RuntimeWorker> {
    const worker = new Worker(url);
    const runtime = new RuntimeWorker(worker);
    return new Promise((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<FromWorker>) => {
        const message = event.data;
        if ('booted' in message) resolve(runtime);
        else if ('failed' in message) reject(new WorkerEnded(message.failed));
        else runtime.#take(message);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        const error = new WorkerEnded(event.message || 'the worker stopped');
        reject(error);
        runtime.end(error);
      };
      send(worker, { boot: module });
    });
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /**
   * Asks.
   *
   * @param request or its text, where several workers are asked the same
   * @param progress hears of each block of a call
   */
  ask<T>(request: object | string, progress?: (progress: Progress) => void): Promise<Answer<T>> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#next++;
    return new Promise<string>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, progress });
      send(this.#worker, {
        id,
        json: typeof request === 'string' ? request : JSON.stringify(request),
        steps: progress !== undefined,
      });
    }).then((json) => JSON.parse(json) as Answer<T>);
  }

  end(reason: WorkerEnded): void {
    if (this.#ended) return;
    this.#ended = reason;
    this.#worker.terminate();
    for (const pending of this.#pending.values()) pending.reject(reason);
    this.#pending.clear();
  }

  #take(message: { id: number; json: string } | { id: number; progress: Progress }): void {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if ('progress' in message) pending.progress?.(message.progress);
    else {
      this.#pending.delete(message.id);
      pending.resolve(message.json);
    }
  }
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
