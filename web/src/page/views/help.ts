import { h } from '../../dom/h.ts';
import { settings } from '../settings.ts';
import { VIEWS } from './header.ts';

const KEYS: [string, string][] = [
  ['Ctrl ↵ or ⌘ ↵', 'run the call'],
  ['Ctrl ⇧ ↵', 'dry run'],
  ['Esc', 'cancel the run, close'],
  [`1 to ${VIEWS.length}`, VIEWS.map(({ title }) => title).join(', ')],
  ['j, k', 'next, previous call'],
  ['/', 'filter methods'],
  ['v', 'verify again'],
  ['d', 'download the bundle'],
  ['u', 'exact units on or off'],
  ['?', 'this list'],
];

/** The list of keys, and the switch for the single ones. */
export class Help {
  readonly #dialog: HTMLDialogElement;
  #opener: Element | null = null;
  single = settings.get('keys') !== 'off';

  constructor() {
    const box = h('input', { type: 'checkbox', id: 'single', onchange: () => this.#switch(box.checked) });
    box.checked = this.single;
    this.#dialog = h(
      'dialog',
      { 'aria-labelledby': 'h-keys', onclose: () => this.#closed() },
      h(
        'div',
        { class: 'head row between' },
        h('h2', { id: 'h-keys' }, 'Keyboard'),
        h('button', { class: 'btn sm', type: 'button', onclick: () => this.#dialog.close() }, 'Close'),
      ),
      h(
        'div',
        { class: 'keys' },
        h(
          'dl',
          { class: 'kv' },
          KEYS.map(([key, does]) => [h('dt', {}, key), h('dd', {}, does)]),
        ),
        h(
          'label',
          { class: 'row tight check gap-m', for: 'single' },
          box,
          ' Single keys (they work outside of text fields)',
        ),
      ),
    );
    document.body.append(this.#dialog);
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  show(): void {
    this.#opener = document.activeElement;
    this.#dialog.showModal();
  }

  #closed(): void {
    if (this.#opener instanceof HTMLElement) this.#opener.focus();
  }

  #switch(on: boolean): void {
    this.single = on;
    settings.set('keys', on ? 'on' : 'off');
  }
}
