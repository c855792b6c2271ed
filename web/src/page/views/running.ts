import { h, replace, type Child } from '../../dom/h.ts';
import { account, busyMark, data, gasAmount, stateBox, stateMark } from '../../dom/pieces.ts';
import { count, milliseconds, plural } from '../../text/format.ts';
import type { Progress } from '../../session/types.ts';
import type { Exhibit, Stage } from '../model.ts';
import { by, label, named } from './label.ts';

type Running = Extract<Exhibit, { kind: 'running' }>;

const STEPS: { stage: Stage['stage'] | 'verify'; name: string }[] = [
  { stage: 'prepare', name: 'Check the contract, weave the metering in, compile it' },
  { stage: 'run', name: 'Run the receipts, block by block' },
  { stage: 'sign', name: 'Hash the state and sign the statements' },
  { stage: 'verify', name: 'Verify in another worker' },
];

/**
 * A call that takes longer than a second: what is done, what runs now, and *Cancel* within reach. What it tells changes in
 * place, so that a step that comes while somebody presses the button does not take it away from under the pointer.
 */
export class RunningCase {
  readonly element: HTMLElement;
  readonly #running: Running;
  readonly #now = h('p');
  readonly #gas = h('span');
  readonly #time = h('span');
  readonly #steps: HTMLElement | null;

  constructor(running: Running, cancel: () => void) {
    this.#running = running;
    const { asked } = running;
    const call = asked.what === 'call';
    this.#steps = call ? h('ol', { class: 'steps gap-m' }) : null;
    this.element = h(
      'article',
      { class: 'vcase', 'aria-labelledby': 'exhibit', 'aria-busy': 'true' },
      label(call ? 'The next one' : 'No statement', stateBox('pend', 'Running'), named(asked.method), by(asked)),
      h(
        'div',
        { class: 'inset' },
        this.#now,
        h('div', { class: 'row between small dim' }, this.#gas, this.#time),
        this.#steps,
        h(
          'div',
          { class: 'row gap-m' },
          h(
            'button',
            { class: 'btn', type: 'button', onclick: cancel, 'aria-keyshortcuts': 'Escape' },
            'Cancel ',
            h('kbd', { class: 'hide-s' }, 'Esc'),
          ),
          h('span', { class: 'small dim' }, 'Cancelling leaves the state as it was before the call.'),
        ),
      ),
    );
    this.update();
  }

  update(): void {
    const { progress, since } = this.#running;
    replace(this.#now, progress ? where(progress) : 'Starting');
    replace(this.#gas, progress ? [gasAmount(progress.gas), ' burnt so far'] : null);
    replace(this.#time, milliseconds(performance.now() - since));
    if (this.#steps)
      replace(
        this.#steps,
        STEPS.map(({ stage, name }) => step(this.#running, stage, name)),
      );
  }
}

function where({ block, method, account: of }: Progress): Child {
  return [`Block ${count(block)}: running `, data(method ?? 'receipts'), of ? [' on ', account(of)] : null];
}

function step({ stages, progress, since }: Running, stage: Stage['stage'] | 'verify', name: string): HTMLElement {
  const at = stages.findIndex((reached) => reached.stage === stage);
  const here = stages[at];
  const next = stages[at + 1];
  const why: Child =
    stage === 'run' && progress?.receipts !== undefined
      ? h('span', { class: 'why' }, `${plural(progress.receipts, 'receipt', 'receipts')} so far; more can follow`)
      : null;
  const mark = !here ? stateMark('pend', 'not yet') : next ? stateMark('ok', 'passed') : busyMark('running');
  return h(
    'li',
    {},
    mark,
    h('span', {}, name, why),
    h('span', { class: 't' }, here && next ? milliseconds(next.at - Math.max(here.at, since)) : ''),
  );
}
