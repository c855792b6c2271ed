import { account, data, rootLine } from '../../dom/pieces.ts';
import { h, replace, type Child } from '../../dom/h.ts';
import { shortBytes, decode, type DecodedChange, type Shown } from '../../state/decode.ts';
import type { Change } from '../../session/types.ts';
import { count, counted, cut } from '../../text/format.ts';
import { fromBase64 } from '../../text/base64.ts';
import { nameOf, type Entry } from '../model.ts';
import { pathPanel, type PathSource } from './path.ts';
import { shownValue } from './shown.ts';

type Form = 'decoded' | 'bytes';

/** What changed, and how the root knows: the diff by key, and one key followed from the root to its leaf. */
export class StateView {
  readonly element = h('section', { 'aria-labelledby': 'h-state' });
  readonly #source: PathSource;
  readonly #path = h('div');
  #entry: Entry | undefined;
  #chosen = 0;
  #form: Form = 'decoded';

  constructor(source: PathSource) {
    this.#source = source;
  }

  update(entry: Entry): void {
    if (this.#entry?.result === entry.result) return;
    this.#entry = entry;
    this.#chosen = Math.max(
      0,
      entry.result.changes.findIndex(({ kind }) => kind === 'data'),
    );
    // The path of another call's key must not stand below this one's changes until its own is there.
    replace(this.#path);
    this.#draw(entry);
    this.#follow(entry);
  }

  #draw(entry: Entry): void {
    const { result } = entry;
    const { changes, blocks } = result;
    const [first, last] = blocks;
    const title = h(
      'h1',
      { class: 'vh1', id: 'h-state' },
      'State of ',
      data(nameOf(entry), { class: '', open: false }),
    );
    const sub =
      changes.length === 0
        ? `No. ${result.number}. No key is different after block ${count(last)}.`
        : `No. ${result.number}. ${counted(changes.length, 'key is', 'keys are')} different after block ${count(last)} from what they were before ${count(first)}. Below, one of them is followed from the root to its leaf.`;
    replace(
      this.element,
      h(
        'div',
        { class: 'vlabel' },
        h('div', {}, title, h('p', { class: 'sub' }, sub)),
        h('div', { class: 'marks' }, rootLine(result.roots.before, result.roots.after, { copy: true, keep: 6 })),
      ),
      changes.length === 0 ? null : [this.#table(entry), this.#path],
    );
  }

  #table(entry: Entry): HTMLElement {
    const button = (form: Form, word: string) =>
      h(
        'button',
        { type: 'button', 'aria-pressed': String(form === this.#form), onclick: () => this.#show(form, entry) },
        word,
      );
    const column = (name: Child, hidden = false) =>
      h('th', { role: 'columnheader', scope: 'col', class: hidden ? 'hide-s' : null }, name);
    return h(
      'section',
      { class: 'panel', 'aria-labelledby': 'df' },
      h(
        'div',
        { class: 'head' },
        h('h2', { id: 'df' }, 'What changed'),
        h(
          'div',
          { class: 'seg', role: 'group', 'aria-label': 'Show values as' },
          button('decoded', 'Decoded'),
          button('bytes', 'Bytes'),
        ),
      ),
      h(
        'div',
        { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': 'Table of state changes' },
        h(
          'table',
          { class: 'cards', role: 'table' },
          h(
            'thead',
            { role: 'rowgroup' },
            h(
              'tr',
              { role: 'row' },
              column('Account'),
              column('Key'),
              column('Before'),
              column('After'),
              column('Read as', true),
              column(h('span', { class: 'sr' }, 'Path')),
            ),
          ),
          h(
            'tbody',
            { role: 'rowgroup' },
            entry.result.changes.map((change, at) => this.#row(entry, change, at)),
          ),
        ),
      ),
    );
  }

  #row(entry: Entry, change: Change, at: number): HTMLElement {
    const row = decode(change);
    const chosen = at === this.#chosen;
    const asBytes = this.#form === 'bytes';
    const value = (shown: Shown, base64: string | null) => {
      if (shown === null) return h('span', { class: 'dim' }, 'none');
      return asBytes && base64 !== null
        ? h('span', { class: 'mono' }, shortBytes(fromBase64(base64)))
        : shownValue(shown);
    };
    const choose = (event: Event) => {
      event.preventDefault();
      this.#chosen = at;
      this.#draw(entry);
      this.element.querySelector<HTMLElement>('tr.sel a')?.focus();
      this.#follow(entry);
    };
    return h(
      'tr',
      { role: 'row', class: chosen ? 'sel' : null },
      h('td', { role: 'cell' }, row.account === '' ? h('span', { class: 'dim' }, 'chain') : account(row.account)),
      h('th', { role: 'rowheader', scope: 'row', class: 'light' }, keyCell(row, asBytes ? change.key : null)),
      h('td', { role: 'cell', class: 'was' }, value(row.before, change.before)),
      h('td', { role: 'cell', class: 'is' }, h('b', {}, value(row.after, change.after))),
      h('td', { role: 'cell', class: 'dim hide-s' }, row.readAs),
      h(
        'td',
        { role: 'cell' },
        h(
          'a',
          {
            href: `#state/${entry.result.number}`,
            'aria-label': `Path of ${rowName(row)}`,
            'aria-current': chosen ? 'true' : null,
            onclick: choose,
          },
          'path',
        ),
      ),
    );
  }

  #show(form: Form, entry: Entry): void {
    this.#form = form;
    this.#draw(entry);
    this.element.querySelector<HTMLElement>('.seg [aria-pressed=true]')?.focus();
  }

  #follow(entry: Entry): void {
    const change = entry.result.changes[this.#chosen];
    if (!change) return;
    const what = rowName(decode(change));
    const show = (panel: HTMLElement) => {
      if (this.#entry?.result.changes[this.#chosen] === change) replace(this.#path, panel);
    };
    pathPanel(this.#source, change, entry.result.roots, what).then(show, (error: unknown) =>
      show(h('p', { class: 'note warn gap' }, error instanceof Error ? error.message : String(error))),
    );
  }
}

function keyCell({ kind, name }: DecodedChange, key: string | null): Child {
  if (key !== null) return h('span', { class: 'mono' }, cut(key, 20));
  if (name === '') return h('b', {}, kind);
  return kind === 'data'
    ? [h('b', {}, kind), ' ', data(name, { open: false })]
    : [h('b', {}, kind), kind === 'account' ? ', ' : ' ', data(name, { class: '', open: false })];
}

function rowName({ kind, name, account: of }: DecodedChange): string {
  const quoted = /“(.+)”$/.exec(name)?.[1];
  if (kind === 'data') return quoted ?? name;
  return of === '' ? kind : `${kind} of ${of}`;
}
