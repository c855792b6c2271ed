import type { Answer } from '../session/answer.ts';
import type { CallResult, Head, Trouble } from '../session/types.ts';
import { checkRequest, LIMITS } from '../wire/check.ts';
import { VERSION, type FrameMessage, type ProgressEvent, type ProofEvent, type RequestType } from '../wire/messages.ts';
import { cancelled, type FrameSession } from './session.ts';
import type { Asked, Panel } from './panel.ts';

const KEPT_BUNDLES = 4;

/** Requests that run a contract: what somebody who cancels means, before questions and the frame's own proofs. */
const RUNS: ReadonlySet<RequestType> = new Set<RequestType>(['deploy', 'call', 'dry_run', 'view']);

/** Answers the messages of the port: one request of the chain after the other, cancelling at any time. */
export class Service {
  readonly #port: MessagePort;
  readonly #session: FrameSession;
  readonly #panel: Panel | null;
  readonly #prove: boolean;
  readonly #theme: (theme: string) => void;
  readonly #bundles = new Map<number, string>();
  /** The requests that run a contract and are not answered, in their order. */
  readonly #runs = new Set<{ begun: boolean; cancelled: boolean }>();
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(
    port: MessagePort,
    session: FrameSession,
    options: { panel: Panel | null; prove: boolean; theme: (theme: string) => void },
  ) {
    this.#port = port;
    this.#session = session;
    this.#panel = options.panel;
    this.#prove = options.prove;
    this.#theme = options.theme;
    port.onmessage = (event) => void this.#take(event.data);
    port.onmessageerror = () => this.#answer(0, no('A message could not be read'));
  }

  async #take(message: unknown): Promise<void> {
    const checked = checkRequest(message);
    if (!checked.ok) {
      this.#answer(checked.id, checked);
      return;
    }
    const { id, type, request } = checked;
    if (type === 'cancel') {
      this.#answer(id, this.cancel() ? { ok: true } : no('Nothing runs'));
      return;
    }
    if (type === 'theme') {
      this.#theme(request['theme'] as string);
      this.#answer(id, { ok: true });
      return;
    }
    if (this.#waiting >= LIMITS.waiting) {
      this.#answer(id, no(`More than ${LIMITS.waiting} requests wait`));
      return;
    }
    this.#waiting++;
    const answer = type === 'verify' ? this.#verify(request) : this.#inTurn(id, type, request);
    try {
      this.#answer(id, await answer);
    } catch (error) {
      this.#answer(id, no('The frame failed', error instanceof Error ? error.message : String(error)));
    } finally {
      this.#waiting--;
    }
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #inTurn(id: number, type: RequestType, request: Record<string, unknown>): Promise<Answer<object>> {
    if (!RUNS.has(type)) return this.#enqueue(() => this.#handle(id, type, request));
    const run = { begun: false, cancelled: false };
    this.#runs.add(run);
    const begin = async (): Promise<Answer<object>> => {
      if (run.cancelled) return { ok: false, error: cancelled() };
      run.begun = true;
      return this.#handle(id, type, request);
    };
    return this.#enqueue(begin).finally(() => this.#runs.delete(run));
  }

  async #handle(id: number, type: RequestType, request: Record<string, unknown>): Promise<Answer<object>> {
    if (type === 'call' || type === 'deploy') return this.#change(id, type, request);
    if (type === 'bundle') return this.#bundle(request);
    return this.#session.read(type, request);
  }

  async #change(id: number, type: 'call' | 'deploy', request: Record<string, unknown>): Promise<Answer<CallResult>> {
    const asked = askedFor(type, request);
    const asCore = { ...request };
    delete asCore['name'];
    const answer = await this.#session.change(asCore, (stage, progress) => {
      this.#post({ v: VERSION, type: 'progress', id, stage, ...(progress ? { progress } : {}) });
      if (stage === 'run') this.#panel?.running(asked, progress);
    });
    if (!answer.ok) {
      this.#panel?.trouble(answer.error, asked);
      return answer;
    }
    this.#panel?.result(answer);
    this.#head(answer.head);
    if (this.#prove)
      void this.#enqueue(() => this.#makeBundle(answer.number)).then((bundle) => this.#proof(answer.number, bundle));
    return answer;
  }

  #head(head: Head): void {
    this.#panel?.head(head);
    this.#post({ v: VERSION, type: 'head', head });
  }

  async #bundle(request: Record<string, unknown>): Promise<Answer<{ bundle: string }>> {
    const number = request['from_call'];
    if (typeof number === 'number' && request['without_code'] !== true) return this.#makeBundle(number);
    const asked = { ...request };
    if (number === null) delete asked['from_call'];
    return this.#session.read('bundle', asked);
  }

  async #makeBundle(number: number): Promise<Answer<{ bundle: string }>> {
    const kept = this.#bundles.get(number);
    if (kept !== undefined) return { ok: true, bundle: kept };
    const answer = await this.#session.read<{ bundle: string }>('bundle', { from_call: number, without_code: false });
    if (answer.ok) {
      this.#bundles.set(number, answer.bundle);
      for (const old of this.#bundles.keys()) if (this.#bundles.size > KEPT_BUNDLES) this.#bundles.delete(old);
    }
    return answer;
  }

  async #proof(number: number, bundle: Answer<{ bundle: string }>): Promise<void> {
    const event: ProofEvent = {
      v: VERSION,
      type: 'proof',
      number,
      bytes: bundle.ok ? bundle.bundle.length : 0,
      milliseconds: 0,
    };
    if (bundle.ok) {
      const report = await this.#verify({ bundle: bundle.bundle });
      if (report.ok) Object.assign(event, { report, milliseconds: report.milliseconds });
      else event.error = report.error;
    } else event.error = bundle.error;
    this.#panel?.proof(event);
    this.#post(event);
  }

  async #verify(request: Record<string, unknown>) {
    const from = performance.now();
    const at = String(Math.floor(Date.now() / 1000));
    const report = await this.#session.verify({ at, ...request });
    return report.ok ? { ...report, milliseconds: performance.now() - from } : report;
  }

  async save(number: number): Promise<void> {
    const answer = await this.#enqueue(() => this.#makeBundle(number));
    if (answer.ok) this.#post({ v: VERSION, type: 'save', name: `vitrine-${number}.json`, text: answer.bundle });
  }

  /**
   * Ends the oldest request that runs a contract, also when it still waits for its turn (behind the making of a proof, say);
   * without one, whatever runs.
   */
  cancel(): boolean {
    const run = [...this.#runs].find((each) => !each.cancelled);
    if (run === undefined || run.begun) return this.#session.cancel();
    run.cancelled = true;
    return true;
  }

  #answer(id: number, answer: Answer<object> | { ok: false; error: Trouble }): void {
    const message = answer.ok
      ? { ...answer, v: VERSION, type: 'answer' as const, id, ok: true as const }
      : { v: VERSION, type: 'answer' as const, id, ok: false as const, error: answer.error };
    this.#post(message);
  }

  #post(message: FrameMessage | ProgressEvent): void {
    this.#port.postMessage(message);
  }
}

function askedFor(type: 'call' | 'deploy', request: Record<string, unknown>): Asked {
  const text = (name: string) => (typeof request[name] === 'string' ? request[name] : '');
  if (type === 'deploy')
    return { method: `deploy ${text('name')}`.trim(), on: text('account'), as: text('account'), deposit: '0' };
  return { method: text('method'), on: text('on'), as: text('as'), deposit: text('deposit') };
}

function no(what: string, chain?: string): { ok: false; error: Trouble } {
  return { ok: false, error: { what, kind: 'frame', ...(chain === undefined ? {} : { chain }) } };
}
