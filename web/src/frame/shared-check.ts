import type { Answer } from '../session/answer.ts';
import type { Report } from '../session/types.ts';
import { WorkerEnded, type RuntimeWorker } from './worker.ts';

/** About how long a worker is given blocks for at once: long beside a message, short beside what people wait for. */
const PORTION_MS = 15;

/** A helper that is silent for so long, and four times as long as its blocks should take, is given up. */
const PATIENCE_MS = 1000;

/** Blocks from one number to before another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

type Opened = { blocks: number };
type Enough = { enough: boolean };

export interface Helpers {
  /** How many there may be. */
  readonly most: number;
  /** They share every check from its first block on, whether or not that pays. */
  readonly always: boolean;
  /** The helper with this number, from 0; booted when it is wanted for the first time. */
  helper(number: number): Promise<RuntimeWorker>;
  /** The check is over: they let go of its file. */
  release(): void;
}

/** How fast a worker checks blocks. Its first ones wait for contracts to be compiled, and say nothing of the others. */
interface Pace {
  /** How many blocks it had last; 0 until it had any. */
  portion: number;
  /** Milliseconds of one of them. */
  recent: number;
  /** The most that one block took. */
  slowest: number;
  /** All blocks but those that it had first. */
  blocks: number;
  /** Milliseconds of these. */
  milliseconds: number;
}

function unknown(): Pace {
  return { portion: 0, recent: 0, slowest: 0, blocks: 0, milliseconds: 0 };
}

/**
 * One check whose blocks several workers share (docs/teavm.md, "Checks on several cores"). The first worker reports; it
 * checks blocks as well, and in the end whatever helpers left undone. So helpers make a check quicker, and nothing else.
 */
export class SharedCheck {
  readonly #first: RuntimeWorker;
  readonly #request: string;
  readonly #helpers: Helpers;
  /** Milliseconds that it took to open; 0 until then. */
  #opening = 0;
  /** As whoever opened the file first says. */
  #blocks = 0;
  readonly #pace: Pace = unknown();
  /** Ranges that helpers did not finish. */
  readonly #returned: Range[] = [];
  /** What helpers have now. */
  readonly #away = new Map<RuntimeWorker, Range>();
  #next = 0;
  #invited = 0;
  #over = false;
  #wake: () => void = () => undefined;

  private constructor(first: RuntimeWorker, request: string, helpers: Helpers) {
    this.#first = first;
    this.#request = request;
    this.#helpers = helpers;
  }

  /**
   * Checks.
   *
   * @param first opens the check and reports
   * @param request `check_open`, as text
   */
  static async run(first: RuntimeWorker, request: string, helpers: Helpers): Promise<Answer<Report>> {
    const check = new SharedCheck(first, request, helpers);
    try {
      return await check.#run();
    } finally {
      check.#over = true;
      check.#endBusy('nobody waits for it');
      helpers.release();
    }
  }

  async #run(): Promise<Answer<Report>> {
    const start = performance.now();
    const opening = this.#first.ask<Report | Opened>(this.#request);
    const joined = this.#invite(this.#helpers.always ? this.#helpers.most : 0);
    const opened = await opening;
    if (!opened.ok || 'verdict' in opened) return opened;
    this.#opening = performance.now() - start;
    this.#blocks = opened.blocks;
    if (this.#helpers.always) await Promise.race([joined, later(5 * PATIENCE_MS)]);
    await this.#work();
    return this.#first.ask<Report>({ op: 'check_report' });
  }

  /** The first worker's own part, until all blocks are checked. */
  async #work(): Promise<void> {
    while (!this.#over) {
      const range = this.#take(this.#pace);
      if (range === undefined) {
        if (this.#away.size === 0) return;
        await this.#someAnswer();
        continue;
      }
      const answer = await timed(this.#pace, range, () => this.#first.ask<Enough>({ op: 'check_blocks', ...range }));
      this.#heard(answer);
      void this.#invite(Math.min(this.#helpers.most, this.#worth(this.#opening), this.#blocks - this.#next - 1));
    }
  }

  #heard(answer: Answer<Enough>): void {
    if (!answer.ok) throw new Error(answer.error.what);
    if (!answer.enough) return;
    this.#over = true;
    this.#wake();
  }

  /** The next blocks for a worker of this pace. */
  #take(pace: Pace): Range | undefined {
    const back = this.#returned.pop();
    if (back !== undefined || this.#next === this.#blocks) return back;
    const fair = Math.ceil((this.#blocks - this.#next) / (2 * (this.#invited + 1)));
    // Blocks that are cheap may be followed by one that is not: portions grow step by step.
    const portion = pace.portion === 0 ? 1 : Math.min(2 * pace.portion, Math.floor(PORTION_MS / pace.recent));
    const count = this.#helpers.always ? 1 : Math.max(1, Math.min(portion, fair));
    const from = this.#next;
    this.#next += count;
    return { from, to: from + count };
  }

  /**
   * How many helpers would pay that have contracts to compile, and so many milliseconds of opening the file, before they
   * are of use. A helper that joins halves what is left at best, so what is left has to take twice as long.
   */
  #worth(opening: number): number {
    const { blocks, milliseconds, slowest } = this.#pace;
    if (blocks === 0) return 0;
    const left = ((this.#blocks - this.#next) * milliseconds) / blocks;
    return Math.floor(left / (2 * (opening + slowest) + PORTION_MS));
  }

  /** Whether a helper that has the file open, and has checked nothing yet, should begin. */
  #isWanted(): boolean {
    return this.#helpers.always || this.#worth(0) > 0;
  }

  /** Sees to it that there are so many helpers; done when the new ones have the file open. */
  async #invite(wanted: number): Promise<void> {
    const joining: Promise<void>[] = [];
    while (!this.#over && this.#invited < wanted) joining.push(this.#join(this.#invited++));
    await Promise.all(joining);
  }

  /** A helper that does not start, or dies over the file, is done without. */
  async #join(number: number): Promise<void> {
    try {
      const helper = await this.#helpers.helper(number);
      const opened = await helper.ask<Report | Opened>(this.#request);
      if (!opened.ok || 'verdict' in opened) return;
      this.#blocks = opened.blocks;
      void this.#help(helper);
    } catch {
      return;
    }
  }

  async #help(helper: RuntimeWorker): Promise<void> {
    const pace = unknown();
    try {
      while (!this.#over && (pace.portion > 0 || this.#isWanted())) {
        const range = this.#take(pace);
        if (range === undefined) break;
        this.#away.set(helper, range);
        const ask = () => helper.ask<{ checked: string[] }>({ op: 'check_blocks', ...range, hand_over: true });
        const answer = await timed(pace, range, ask);
        if (!answer.ok) throw new Error(answer.error.what);
        this.#away.delete(helper);
        this.#handOver(range.from, answer.checked);
        this.#wake();
      }
    } catch (error) {
      const range = this.#away.get(helper);
      this.#away.delete(helper);
      if (range !== undefined) this.#returned.push(range);
      helper.end(new WorkerEnded(String(error)));
      this.#wake();
    }
  }

  /** What the first worker is asked later it does later: it has these blocks before it reports. */
  #handOver(from: number, checked: string[]): void {
    if (this.#over) return;
    this.#first
      .ask<Enough>({ op: 'check_take', from, checked })
      .then((answer) => this.#heard(answer))
      .catch(() => undefined);
  }

  /** Waits until a helper answered or died. One that does neither is ended, which is a death. */
  async #someAnswer(): Promise<void> {
    const most = Math.max(...[...this.#away.values()].map(({ from, to }) => to - from));
    const timer = setTimeout(() => this.#endBusy('silent'), PATIENCE_MS + 4 * most * this.#pace.slowest);
    await new Promise<void>((resolve) => (this.#wake = resolve));
    clearTimeout(timer);
  }

  #endBusy(why: string): void {
    for (const helper of this.#away.keys()) helper.end(new WorkerEnded(why));
  }
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function timed<T>(pace: Pace, { from, to }: Range, ask: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const answer = await ask();
  const took = Math.max(0.01, performance.now() - start);
  const count = to - from;
  if (pace.portion > 0) {
    pace.blocks += count;
    pace.milliseconds += took;
  }
  pace.portion = count;
  pace.recent = took / count;
  pace.slowest = Math.max(pace.slowest, pace.recent);
  return answer;
}
