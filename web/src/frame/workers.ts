import { RuntimeWorker, WorkerEnded } from './worker.ts';

/** The runtime, compiled once, and the workers made of it: one for the chain, another one that checks proofs. */
export class Workers {
  readonly #url: string;
  readonly #module: WebAssembly.Module;
  #chain: RuntimeWorker | undefined;
  #checking: Promise<RuntimeWorker> | undefined;

  constructor(workerText: string, module: WebAssembly.Module) {
    this.#url = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
    this.#module = module;
  }

  get chain(): RuntimeWorker {
    if (!this.#chain) throw new WorkerEnded('the runtime has not started');
    return this.#chain;
  }

  /** Ends the chain's worker, if there is one, and boots a fresh one without any state. */
  async renew(reason: WorkerEnded): Promise<RuntimeWorker> {
    this.#chain?.end(reason);
    this.#chain = await RuntimeWorker.boot(this.#url, this.#module);
    return this.#chain;
  }

  /** The worker that verifies: never the one that ran the calls. */
  checking(): Promise<RuntimeWorker> {
    this.#checking ??= RuntimeWorker.boot(this.#url, this.#module);
    return this.#checking;
  }

  async endChecking(reason: WorkerEnded): Promise<void> {
    const worker = await this.#checking?.catch(() => undefined);
    this.#checking = undefined;
    worker?.end(reason);
  }
}
