import { h, replace } from '../../dom/h.ts';
import { account, data, nearAmount, stateMark } from '../../dom/pieces.ts';
import { nameOf, outcome, type Entry, type Model } from '../model.ts';
import { STATUS } from './label.ts';

const SHOWN_ACCOUNTS = 6;

/** The calls of this session, newest first, and the accounts; on narrow screens one select. */
export class Rail {
  readonly #rail: HTMLElement;
  readonly #bar: HTMLElement;
  #all = false;
  #drawn = '';

  constructor(rail: HTMLElement, bar: HTMLElement) {
    this.#rail = rail;
    this.#bar = bar;
  }

  update(model: Model): void {
    const focused = document.activeElement?.closest('#rail a')?.getAttribute('href');
    const current = model.exhibit.kind === 'call' ? model.exhibit.number : undefined;
    const entries = [...model.entries].reverse();
    // What is the same stays as it is: a link that somebody presses just now must not go from under the pointer.
    const drawn = JSON.stringify([model.view, current, entries.length, model.accounts, this.#all]);
    if (drawn !== this.#drawn)
      replace(this.#rail, entries.length === 0 ? none() : [list(entries, current, model), this.#accounts(model)]);
    this.#drawn = drawn;
    if (focused) this.#rail.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
    this.#bar.hidden = entries.length === 0;
    const select = h(
      'select',
      { id: 'callsel', onchange: () => (location.hash = `#${model.view}/${select.value}`) },
      current === undefined ? h('option', { value: '', selected: true, disabled: true }, 'None shown') : null,
      entries.map((entry) =>
        h('option', { value: entry.result.number, selected: entry.result.number === current }, line(entry)),
      ),
    );
    if (document.activeElement?.id !== 'callsel')
      replace(
        this.#bar,
        h('label', { for: 'callsel' }, 'Call'),
        select,
        h('a', { class: 'btn sm', href: '#run/pick' }, 'New'),
      );
  }

  #accounts(model: Model): HTMLElement {
    const shown = this.#all ? model.accounts : model.accounts.slice(0, SHOWN_ACCOUNTS);
    const more = model.accounts.length - shown.length;
    return h(
      'div',
      { class: 'stack-s gap' },
      h('h2', {}, 'Accounts'),
      h(
        'dl',
        { class: 'small accounts' },
        shown.map(({ id, balance }) => [
          h('dt', {}, account(id)),
          h('dd', { class: 'num dim right' }, nearAmount(balance, 2)),
        ]),
      ),
      more > 0
        ? h(
            'button',
            {
              class: 'btn sm quiet',
              type: 'button',
              onclick: () => {
                this.#all = true;
                this.update(model);
              },
            },
            `All ${model.accounts.length} accounts`,
          )
        : null,
    );
  }
}

function none(): HTMLElement {
  return h(
    'div',
    {},
    h('h2', {}, 'Calls of this session'),
    h(
      'p',
      { class: 'small dim gap-s' },
      'None yet. Each call you run gets a number here, and can be run again or verified.',
    ),
  );
}

function list(entries: Entry[], current: number | undefined, model: Model): HTMLElement {
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'row between' },
      h('h2', {}, 'Calls of this session'),
      h('a', { class: 'btn sm quiet', href: '#run/pick' }, 'New'),
    ),
    h(
      'ul',
      { class: 'calls' },
      entries.map((entry) => {
        const { number, on, as, status } = entry.result;
        const said = outcome(entry);
        return h(
          'li',
          {},
          h(
            'a',
            { href: `#${model.view}/${number}`, 'aria-current': number === current ? 'true' : null },
            h('span', { class: 'no' }, String(number)),
            h('span', { class: 'm' }, data(nameOf(entry), { class: '', open: false })),
            stateMark(STATUS[status][0], said),
            h(
              'span',
              { class: 'w' },
              entry.file === undefined
                ? [said === 'success' ? null : `${said}; `, account(on), ', by ', account(as)]
                : [data(entry.file, { class: '' }), ' on ', account(on)],
            ),
          ),
        );
      }),
    ),
  );
}

function line(entry: Entry): string {
  const { number, on, as } = entry.result;
  const said = outcome(entry);
  if (entry.file !== undefined) return `No. ${number}: deploy ${entry.file} on ${on}`;
  return `No. ${number}: ${nameOf(entry)} on ${on}, by ${as}${said === 'success' ? '' : ` (${said})`}`;
}
