import { RuntimeWorker, WorkerEnded } from './worker.ts';

/** Helpers that nobody asks for so long are ended: each holds memory of its own. */
const IDLE_MS = 30_000;

/** The runtime, compiled once, and the workers made of it: one for the chain, another one that checks proofs, its helpers. */
export class Workers {
  readonly #url: string;
  readonly #module: WebAssembly.Module;
  #chain: RuntimeWorker | undefined;
  #checking: Promise<RuntimeWorker> | undefined;
  readonly #helpers = new Map<number, Promise<RuntimeWorker>>();
  #idle: ReturnType<typeof setTimeout> | undefined;

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

  /** The helper with this number, from 0: one that ended is replaced. */
  async helper(number: number): Promise<RuntimeWorker> {
    clearTimeout(this.#idle);
    const old = await this.#helpers.get(number)?.catch(() => undefined);
    if (old && !old.ended) return old;
    const fresh = RuntimeWorker.boot(this.#url, this.#module);
    this.#helpers.set(number, fresh);
    return fresh;
  }

  /** Helpers let go of the file that they have open, and end if nobody wants them for a while. */
  releaseHelpers(): void {
    for (const helper of this.#helpers.values())
      helper.then((worker) => worker.ask({ op: 'check_close' })).catch(() => undefined);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#endHelpers(new WorkerEnded('idle')), IDLE_MS);
  }

  #endHelpers(reason: WorkerEnded): void {
    for (const helper of this.#helpers.values())
      helper.then(
        (worker) => worker.end(reason),
        () => undefined,
      );
    this.#helpers.clear();
  }

  /** Ends all workers that check. */
  async endChecking(reason: WorkerEnded): Promise<void> {
    this.#endHelpers(reason);
    const worker = await this.#checking?.catch(() => undefined);
    this.#checking = undefined;
    worker?.end(reason);
  }
}
