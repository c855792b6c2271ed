// Drives the page of benchmarks in a Chromium.
import { ISOLATED, serve } from './serve.mjs';
import { chromium } from 'playwright-core';
import { memoryPeaks, threadClock } from './process.mjs';

/** Rounds of which the best counts, after as many milliseconds of warming up. */
const ROUNDS = 9;
const WARM_UP_MS = 700;

export class Tab {
  #server;
  #browser;
  #page;
  #clock;

  /** Opens the page; `folders` hold it and the contracts. */
  static async open(executablePath, folders) {
    const tab = new Tab();
    tab.#server = await serve(folders, { headers: ISOLATED });
    tab.#browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
    tab.#page = await tab.#browser.newPage();
    await tab.#page.goto(`${tab.#server.address}bench.html`);
    return tab;
  }

  get version() {
    return this.#browser.version();
  }

  /** Starts a fresh worker and sends it the files. */
  async boot(...files) {
    await this.#page.evaluate((paths) => globalThis.vitrineBench.boot(paths), files);
    this.#clock = await threadClock(await this.#renderers());
  }

  /** Milliseconds of one operation of the core, done so many times at once. */
  async core(name, { times = 1, rounds = ROUNDS, warmUp = WARM_UP_MS } = {}) {
    return (await this.#least([{ ask: 'core', name, times }], rounds, warmUp))[0] / times;
  }

  /** Milliseconds of a method, metered and not, in turns. */
  async kernel(file, method, n) {
    const core = { ask: 'core', name: `call ${file} ${method} ${n}`, times: 1 };
    const [metered, unmetered] = await this.#least([core, { ask: 'plain', file, method, n }], ROUNDS, WARM_UP_MS);
    return { metered, unmetered };
  }

  /** The least that each question took; the questions are asked in turns, so that all suffer alike from other work. */
  async #least(questions, rounds, warmUp) {
    for (const question of questions) {
      for (let spent = 0; spent < warmUp;) {
        spent += await this.#ask(question);
      }
    }
    const least = questions.map(() => Infinity);
    for (let round = 0; round < rounds; round++) {
      for (const [i, question] of questions.entries()) {
        const before = this.#clock?.();
        const took = await this.#ask(question);
        // The thread's own time, where the system tells it: a machine that does other things does not show in it.
        const used = before === undefined ? took : Math.min(took, this.#clock() - before);
        least[i] = Math.min(least[i], used);
      }
    }
    return least;
  }

  #ask(question) {
    return this.#page.evaluate((asked) => globalThis.vitrineBench.ask(asked), question);
  }

  /** By how many bytes the tab's process stood higher at most while `work` went on; undefined where nobody tells. */
  async growthWhile(work) {
    const peaks = memoryPeaks(await this.#renderers());
    await work();
    return peaks?.();
  }

  async #renderers() {
    const session = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  async close() {
    await this.#browser.close();
    this.#server.close();
  }
}
