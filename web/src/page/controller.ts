import { troubleOf } from '../session/answer.ts';
import type { CallResult, Inspection, Progress } from '../session/types.ts';
import { createVitrine, download, type Vitrine } from '../sdk/vitrine.ts';
import { gas, milliseconds } from '../text/format.ts';
import type { ProgressEvent, ProofEvent } from '../wire/messages.ts';
import { codeOf, ordered, type BuiltIn } from './catalogue.ts';
import { say, sayNow } from './live.ts';
import { nameOf, outcome, type Asked, type Entry, type Model, type Stage } from './model.ts';

/** A call as the form has it, checked. */
export interface Draft {
  asked: Asked;
  /** base64 */
  args: string;
  gas: string;
  protocol: number;
}

/** Until then the button shows that something runs; after it the case does (docs/ux/ux.md §9). */
const SHOW_STEPS_MS = 1000;

/** The contract's account, so that the tab and `vitrine run` give the same bytes (docs/design.md §9). */
const FIRST_ACCOUNT = 'contract.test';

/** What the page does. It alone talks to the frame and writes the model. */
export class Controller {
  readonly #model: Model;
  #vitrine: Vitrine | undefined;

  constructor(model: Model) {
    this.#model = model;
  }

  async start(): Promise<void> {
    const model = this.#model;
    try {
      const vitrine = await createVitrine({ src: 'frame.html', prove: true });
      this.#vitrine = vitrine;
      model.welcome = vitrine.welcome;
      model.head = vitrine.head;
      model.accounts = vitrine.welcome.accounts;
      vitrine.on('head', ({ head }) => this.#change(() => (model.head = head)));
      vitrine.on('progress', (event) => this.#progress(event));
      vitrine.on('proof', (event) => this.#proof(event));
    } catch (error) {
      model.broken = troubleOf(error);
    }
    model.changed();
  }

  get vitrine(): Vitrine {
    if (!this.#vitrine) throw new Error('the frame has not started');
    return this.#vitrine;
  }

  async chooseBuiltIn(builtIn: BuiltIn, account?: string): Promise<void> {
    const code = await codeOf(builtIn);
    await this.choose({ file: builtIn.file, title: builtIn.title, code, builtIn }, account);
  }

  /** Puts a contract into the case: looks at it, and deploys it unless it is there already. */
  async choose(
    chosen: { file: string; title: string; code: Uint8Array; builtIn?: BuiltIn },
    account?: string,
  ): Promise<void> {
    const model = this.#model;
    if (model.busy) return;
    const { file, title, code } = chosen;
    this.#change(() => (model.busy = true));
    try {
      const inspection = await this.vitrine.inspect(code).catch((error: unknown) => {
        this.#change(() => {
          model.exhibit = { kind: 'refused', file, code, trouble: troubleOf(error) };
          model.picking = false;
        });
        return null;
      });
      if (inspection === null) return;
      const there =
        account === undefined ? model.accounts.find(({ contract }) => contract === inspection.hash) : undefined;
      const on = account ?? there?.id ?? this.suggestAccount(file);
      const asked: Asked = { what: 'deploy', on, as: on, method: `deploy ${file}`, deposit: '0' };
      const take = () => {
        const methods = ordered(inspection.methods, chosen.builtIn);
        model.contract = { file, title, account: on, inspection, methods };
        model.exhibit = { kind: 'nothing' };
        model.picking = false;
      };
      if (there) this.#change(take);
      else await this.#deploy(asked, code, file, inspection, take);
    } finally {
      this.#change(() => (model.busy = false));
    }
    // The frame answers in order: the next contract, looked at after this, finds the account taken.
    await this.#accounts();
  }

  async #deploy(asked: Asked, code: Uint8Array, file: string, inspection: Inspection, take: () => void): Promise<void> {
    const model = this.#model;
    try {
      const result = await this.vitrine.deploy(asked.on, code, { name: file });
      model.entries.push({ result, file, proof: 'running' });
      this.#change(() => {
        take();
        if (result.status === 'failed') model.exhibit = { kind: 'call', number: result.number };
      });
      say(`${file} is on ${asked.on}, ${inspection.methods.length} methods`);
    } catch (error) {
      this.#change(() => {
        model.picking = false;
        model.exhibit = { kind: 'trouble', asked, trouble: troubleOf(error) };
      });
    }
  }

  /** `ft.test` for ft.wasm, with a number when that account has another contract; the first contract gets the local chain's own account. */
  suggestAccount(file: string): string {
    const taken = new Set(this.#model.accounts.filter(({ contract }) => contract !== null).map(({ id }) => id));
    if (!taken.has(FIRST_ACCOUNT)) return FIRST_ACCOUNT;
    const name =
      file
        .replace(/\.wasm$/i, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 40) || 'contract';
    let account = `${name}.test`;
    for (let number = 2; taken.has(account); number++) account = `${name}-${number}.test`;
    return account;
  }

  async run(draft: Draft): Promise<void> {
    const model = this.#model;
    if (model.busy) return;
    const { asked } = draft;
    const before = model.exhibit;
    this.#change(() => (model.busy = true));
    const timer = setTimeout(() => this.#change(() => this.#showRunning(asked)), SHOW_STEPS_MS);
    this.#stages = [];
    this.#progressed = undefined;
    this.#since = performance.now();
    try {
      await this.#send(draft);
    } catch (error) {
      const trouble = troubleOf(error);
      this.#change(() => (model.exhibit = { kind: 'trouble', asked, trouble }));
      if (trouble.kind === 'cancelled') say(trouble.what);
    } finally {
      clearTimeout(timer);
      if (model.exhibit.kind === 'running') model.exhibit = before;
      this.#change(() => (model.busy = false));
    }
    await this.#accounts();
  }

  async #send({ asked, args, gas, protocol }: Draft): Promise<void> {
    const model = this.#model;
    const { on, as, method, deposit } = asked;
    const raw = Uint8Array.from(atob(args), (character) => character.charCodeAt(0));
    if (asked.what === 'view') {
      const result = await this.vitrine.view({ on, method, args: raw, protocol });
      const trouble = result.failure;
      this.#change(
        () => (model.exhibit = trouble ? { kind: 'trouble', asked, trouble } : { kind: 'view', asked, result }),
      );
      say(`${method}: ${trouble ? trouble.what : 'view ended'}`);
      return;
    }
    const options = { on, as, method, args: raw, gas, deposit, protocol };
    if (asked.what === 'dry_run') {
      const result = await this.vitrine.dryRun(options);
      this.#change(() => (model.exhibit = { kind: 'dry', result }));
      say(`Dry run of ${method}: ${result.status}`);
      return;
    }
    this.#ended(await this.vitrine.call(options));
  }

  #ended(result: CallResult): void {
    const entry: Entry = { result, proof: 'running' };
    this.#change(() => {
      this.#model.entries.push(entry);
      this.#model.exhibit = { kind: 'call', number: result.number };
    });
    say(`${nameOf(entry)}: ${outcome(entry)}, ${gas(BigInt(result.gas_burnt))}`);
  }

  #since = 0;
  #stages: Stage[] = [];
  /** How far it is, known before the case shows that it runs. */
  #progressed: Progress | undefined;

  #showRunning(asked: Asked): void {
    const running = { kind: 'running' as const, asked, since: this.#since, stages: this.#stages };
    this.#model.exhibit = this.#progressed ? { ...running, progress: this.#progressed } : running;
  }

  #progress(event: ProgressEvent): void {
    const { exhibit } = this.#model;
    if (this.#stages.at(-1)?.stage !== event.stage) this.#stages.push({ stage: event.stage, at: performance.now() });
    this.#progressed = event.progress ?? this.#progressed;
    if (exhibit.kind !== 'running') return;
    if (event.progress) {
      exhibit.progress = event.progress;
      sayNow(`Block ${event.progress.block}, ${gas(BigInt(event.progress.gas))} burnt so far`);
    }
    this.#model.changed();
  }

  #proof(event: ProofEvent): void {
    const entry = this.#model.entry(event.number);
    if (!entry) return;
    this.#change(() => (entry.proof = event));
    const ended = event.report
      ? `${event.report.verdict.toLowerCase()}, ${milliseconds(event.milliseconds)}`
      : 'could not be checked';
    say(`${nameOf(entry)}: ${outcome(entry)}, ${gas(BigInt(entry.result.gas_burnt))}, ${ended}`);
  }

  cancel(): void {
    if (this.#model.busy) this.vitrine.cancel().catch(() => undefined);
  }

  select(number: number): void {
    if (this.#model.busy || !this.#model.entry(number)) return;
    this.#model.exhibit = { kind: 'call', number };
  }

  async verifyAgain(entry: Entry): Promise<void> {
    const { number } = entry.result;
    this.#change(() => (entry.proof = 'running'));
    try {
      const bundle = await this.vitrine.bundle(number);
      const { milliseconds, ...report } = await this.vitrine.verify(bundle);
      this.#proof({ v: 1, type: 'proof', number, bytes: bundle.length, milliseconds, report });
    } catch (error) {
      this.#proof({ v: 1, type: 'proof', number, bytes: 0, milliseconds: 0, error: troubleOf(error) });
    }
  }

  async save(entry: Entry | null): Promise<void> {
    try {
      const bundle = await this.vitrine.bundle(entry?.result);
      download(entry === null ? 'vitrine-from-genesis.json' : `vitrine-${entry.result.number}.json`, bundle);
      say('The bundle is saved');
    } catch (error) {
      say(troubleOf(error).what);
    }
  }

  async #accounts(): Promise<void> {
    const accounts = await this.vitrine.accounts().catch(() => null);
    if (accounts) this.#change(() => (this.#model.accounts = accounts));
  }

  #change(work: () => void): void {
    work();
    this.#model.changed();
  }
}
