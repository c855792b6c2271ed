import type { Answer } from '../session/answer.ts';
import type { AccountRow, CallResult, Head, Progress, Report, Trouble } from '../session/types.ts';
import type { ProgressEvent, RequestType } from '../wire/messages.ts';
import { check } from './checks.ts';
import type { Signer } from './signer.ts';
import { WorkerEnded, type RuntimeWorker } from './worker.ts';
import type { Workers } from './workers.ts';

export type Started = { head: Head; accounts: AccountRow[] };
/** What a fresh worker needs to go on; only the list of records is looked into here. */
type Snapshot = { records: string[] } & Record<string, unknown>;

/** A request at work; it has `ended` when its worker is gone and another one takes over, which nobody cancels. */
interface Running {
  block: number | undefined;
  cancelled: boolean;
  ended: boolean;
}

export interface SessionOptions {
  nonce: string | null;
  protocol: number;
  release: string;
  /** How many workers check a bundle; undefined: as many as pay. */
  checkers: number | undefined;
}

export type Stage = (stage: ProgressEvent['stage'], progress?: Progress) => void;

/**
 * Calls and checks that outlast this are ended: gas bounds what a contract does, to seconds on a fast machine and minutes on
 * a slow and busy one, so only a fault of the runtime gets here.
 */
const LONGEST_MS = 600_000;

/**
 * The chain of one load of the frame. It lives in a worker that may be ended at any time; what a fresh one needs to go on
 * (the chain as it was after the last finished request) and what signs (the key) are kept here.
 */
export class FrameSession {
  readonly #workers: Workers;
  readonly #signer: Signer;
  readonly #options: SessionOptions;
  #snapshot: Snapshot | undefined;
  /** The snapshot that is being taken: it is not waited for until the next request, which could be cancelled. */
  #keeping: Promise<void> = Promise.resolve();
  /** Ends with the last check that was asked for. */
  #checks: Promise<unknown> = Promise.resolve();
  #running: Running | undefined;

  constructor(workers: Workers, signer: Signer, options: SessionOptions) {
    this.#workers = workers;
    this.#signer = signer;
    this.#options = options;
  }

  async start(): Promise<Answer<Started>> {
    const worker = await this.#workers.renew(new WorkerEnded('a new session starts'));
    const { nonce, protocol, release } = this.#options;
    const started = await worker.ask<Started>({
      op: 'start',
      public_key: this.#signer.publicKey,
      nonce,
      protocol,
      release,
    });
    if (started.ok) await this.#keep(worker);
    return started;
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /** Requests that change the chain: run block by block, then signed, then kept. */
  async change(request: object, stage: Stage): Promise<Answer<CallResult>> {
    return this.#guard(async (worker, running) => {
      stage('prepare');
      const result = await worker.ask<CallResult>({ ...request, op: 'begin' }, (progress) => {
        running.block = progress.block;
        stage('run', progress);
      });
      if (!result.ok) return result;
      stage('sign');
      const signatures = await Promise.all(
        result.statements.map(async ({ digest }) => ({ digest, signature: await this.#signer.sign(digest) })),
      );
      const signed = await worker.ask({ op: 'sign', signatures });
      if (!signed.ok) return signed;
      this.#keeping = this.#keep(worker);
      this.#keeping.catch(() => undefined);
      return result;
    });
  }

  /** Requests that leave the chain as it is. */
  async read<T>(type: RequestType, request: object): Promise<Answer<T>> {
    return this.#guard((worker) => worker.ask<T>({ ...request, op: type }));
  }

  /** Runs a bundle again, in workers of its own, so that nothing of the run can help it along. One after the other. */
  verify(request: object): Promise<Answer<Report>> {
    const report = this.#checks.then(() => this.#check(request));
    this.#checks = report;
    return report;
  }

  async #check(request: object): Promise<Answer<Report>> {
    const timer = setTimeout(() => void this.#workers.endChecking(new WorkerEnded('out of time')), LONGEST_MS);
    try {
      return await check(this.#workers, request, this.#options.checkers);
    } catch (error) {
      await this.#workers.endChecking(new WorkerEnded('stopped'));
      return {
        ok: false,
        error: stopped('The check stopped before its end', error, 'Nothing is wrong with the chain. Check again.'),
      };
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Ends the worker in the middle of what it does. The request that was running gets the answer that says so. What the
   * request before it did is kept first: that one was answered, so a cancel must not undo it.
   */
  cancel(): boolean {
    if (!this.#running) return false;
    if (this.#running.ended) return true;
    this.#running.cancelled = true;
    const worker = this.#workers.chain;
    const end = () => worker.end(new WorkerEnded('cancelled'));
    this.#keeping.then(end, end);
    return true;
  }

  async #guard<T>(
    ask: (worker: RuntimeWorker, running: { block: number | undefined }) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const worker = this.#workers.chain;
    const running: Running = { block: undefined, cancelled: false, ended: false };
    this.#running = running;
    const timer = setTimeout(() => worker.end(new WorkerEnded('out of time')), LONGEST_MS);
    try {
      await this.#keeping;
      if (running.cancelled) throw new WorkerEnded('cancelled');
      return await ask(worker, running);
    } catch (error) {
      running.ended = true;
      const back = await this.#restore();
      if (!back.ok) return back;
      return { ok: false, error: running.cancelled ? cancelled(running.block) : crashed(error, running.block) };
    } finally {
      clearTimeout(timer);
      this.#running = undefined;
    }
  }

  /** Takes what is new since the last time: a record for each block. */
  async #keep(worker: RuntimeWorker): Promise<void> {
    const from = this.#snapshot?.records.length ?? 0;
    const kept = await worker.ask<{ snapshot: Snapshot; count: number }>({ op: 'snapshot', from });
    if (!kept.ok) throw new WorkerEnded(kept.error.what);
    const records = [...(this.#snapshot?.records ?? []), ...kept.snapshot.records];
    if (records.length !== kept.count) throw new WorkerEnded('the snapshot has gaps');
    this.#snapshot = { ...kept.snapshot, records };
  }

  async #restore(): Promise<Answer<object>> {
    this.#keeping = Promise.resolve();
    try {
      const worker = await this.#workers.renew(new WorkerEnded('renewed'));
      return await worker.ask({ op: 'restore', snapshot: this.#snapshot });
    } catch (error) {
      return { ok: false, error: stopped('The runtime does not start again', error, 'Load the page again.') };
    }
  }
}

/** The answer to a request that was cancelled: in a block, or before its first one. */
export function cancelled(block?: number): Trouble {
  return {
    what: block === undefined ? 'Cancelled' : `Cancelled in block ${block.toLocaleString('en-US')}`,
    todo: 'The state is as it was before the call. Run it again when you like.',
    kind: 'cancelled',
  };
}

function crashed(error: unknown, block: number | undefined): Trouble {
  const trouble = stopped(
    'The runtime stopped before the call ended',
    error,
    'The state is as it was before the call.',
  );
  return block === undefined ? trouble : { ...trouble, where: `block ${block.toLocaleString('en-US')}` };
}

function stopped(what: string, error: unknown, todo: string): Trouble {
  return { what, todo, chain: error instanceof Error ? error.message : String(error), kind: 'stopped' };
}
