import { h, replace } from '../dom/h.ts';
import type { VerifyOptions } from '../session/types.ts';

/** What the visitor expects of a bundle; empty fields expect nothing. */
export class Expectations {
  readonly element: HTMLElement;
  readonly #nonce = h('input', {
    id: 'o1',
    type: 'text',
    class: 'mono-in',
    placeholder: 'any',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #measurement = h('input', {
    id: 'o2',
    type: 'text',
    class: 'mono-in',
    placeholder: 'any release',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #anchor = h(
    'select',
    { id: 'o3' },
    h('option', { value: '' }, 'Any: report which'),
    h('option', { value: 'genesis' }, 'A genesis in the bundle'),
    h('option', { value: 'near' }, 'A NEAR block that I trust'),
  );
  readonly #block = h('input', {
    id: 'o6',
    type: 'text',
    class: 'mono-in',
    placeholder: 'none',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #look = h('input', { id: 'o4', type: 'checkbox' });
  readonly #policy = h('textarea', {
    id: 'o5',
    class: 'mono-in',
    rows: '3',
    placeholder: 'none: the report says who vouches, and nothing follows',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #hint = h('p', { class: 'hint' });

  constructor(changed: () => void) {
    for (const field of [this.#nonce, this.#measurement, this.#anchor, this.#block, this.#look, this.#policy])
      field.addEventListener('change', changed);
    this.element = h(
      'section',
      { 'aria-labelledby': 'opt', class: 'stack-s' },
      h('h2', { class: 'cap', id: 'opt' }, 'What you expect (optional)'),
      h('div', {}, h('label', { for: 'o1' }, 'Nonce that you gave, hex'), this.#nonce),
      h('div', {}, h('label', { for: 'o2' }, 'Measurement of the code, hex'), this.#measurement),
      h('div', {}, h('label', { for: 'o3' }, 'Anchor of the first state root'), this.#anchor),
      h('div', {}, h('label', { for: 'o6' }, 'NEAR block that you trust, its hash'), this.#block),
      h('div', {}, h('label', { for: 'o5' }, 'Policy, JSON'), this.#policy),
      h('label', { class: 'check', for: 'o4' }, this.#look, ' Do not execute: signatures and paths alone'),
      this.#hint,
    );
  }

  /** @returns null after saying what is wrong */
  read(): VerifyOptions | null {
    const nonce = this.#nonce.value.trim().toLowerCase();
    const measurement = this.#measurement.value.trim().toLowerCase();
    const block = this.#block.value.trim();
    const policy = this.#policy.value.trim();
    const anchor = this.#anchor.value;
    const wrong =
      this.#wrong(this.#nonce, !/^(?:[0-9a-f]{2}){0,64}$/.test(nonce), 'The nonce is not hex of at most 64 bytes') ||
      this.#wrong(
        this.#measurement,
        measurement !== '' && !/^[0-9a-f]{64}$/.test(measurement),
        'A measurement has 64 hex digits',
      ) ||
      this.#wrong(
        this.#block,
        block !== '' && !/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(block),
        'A block hash is base58 of 32 bytes',
      );
    if (wrong) return null;
    this.#hint.textContent = '';
    return {
      ...(nonce === '' ? {} : { nonce }),
      ...(measurement === '' ? {} : { measurement }),
      ...(policy === '' ? {} : { policy }),
      ...(anchor === 'genesis' || anchor === 'near' ? { require_anchor: anchor } : {}),
      ...(block === '' ? {} : { trust_block: block }),
      ...(this.#look.checked ? { no_execute: true } : {}),
    };
  }

  #wrong(field: HTMLElement, is: boolean, what: string): boolean {
    if (!is) {
      field.removeAttribute('aria-invalid');
      return false;
    }
    field.setAttribute('aria-invalid', 'true');
    replace(this.#hint, h('span', { class: 'wrong', role: 'alert' }, `${what}.`));
    field.focus();
    return true;
  }
}
