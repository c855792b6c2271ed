import { h, replace } from '../../dom/h.ts';
import { fromBase64, isBase64, toBase64 } from '../../text/base64.ts';
import { bytes } from '../../text/format.ts';
import { compactJson } from '../../text/json.ts';
import { textOf } from '../../session/result.ts';
import type { Method } from '../../session/types.ts';
import { templateFor, type BuiltIn, type Template } from '../catalogue.ts';

type Form = 'json' | 'base64';
type Typed = { form: Form; text: string };

/** The editor of the arguments: JSON, sent without the white space between its tokens, or base64 for everything else. */
export class Arguments {
  readonly element: HTMLElement;
  readonly #builtIn: BuiltIn | undefined;
  readonly #typed = new Map<string, Typed>();
  readonly #text = h('textarea', {
    id: 'args',
    rows: '5',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-labelledby': 's3',
    'aria-describedby': 'args-hint',
    oninput: () => this.#edited(),
  });
  readonly #hint = h('p', { class: 'hint', id: 'args-hint' });
  readonly #buttons: Record<Form, HTMLButtonElement>;
  #form: Form = 'json';
  #method = '';

  constructor(builtIn: BuiltIn | undefined) {
    this.#builtIn = builtIn;
    const button = (form: Form, word: string) =>
      h('button', { type: 'button', onclick: () => this.#switch(form) }, word);
    this.#buttons = { json: button('json', 'JSON'), base64: button('base64', 'Base64') };
    this.element = h(
      'section',
      { 'aria-labelledby': 's3', class: 'stack-s' },
      h(
        'div',
        { class: 'row between' },
        h('h2', { class: 'step', id: 's3' }, h('span', { class: 'n', 'aria-hidden': 'true' }, '3'), 'Arguments'),
        h(
          'div',
          { class: 'seg', role: 'group', 'aria-label': 'Enter arguments as' },
          this.#buttons.json,
          this.#buttons.base64,
        ),
      ),
      this.#text,
      this.#hint,
    );
  }

  template(method: Method): Template {
    return templateFor(method, this.#builtIn);
  }

  /** Brings up what was typed for this method before, or its template. */
  method(method: Method): void {
    this.#method = method.name;
    this.#put(this.#typed.get(method.name) ?? this.template(method));
  }

  setJson(value: unknown): void {
    this.#put({ form: 'json', text: JSON.stringify(value, null, 2) });
    this.#keep();
  }

  setBytes(base64: string): void {
    const text = textOf(fromBase64(base64));
    try {
      if (text !== null) return this.setJson(JSON.parse(text));
    } catch {
      // Bytes that are no JSON are shown as bytes.
    }
    this.#put({ form: 'base64', text: base64 });
    this.#keep();
  }

  /** @returns the arguments in base64, or null after saying what is wrong */
  read(): string | null {
    const typed = this.#text.value;
    if (this.#form === 'base64') {
      const text = typed.replace(/\s+/g, '');
      if (isBase64(text)) return text;
      return this.#wrong('The arguments are not base64', 'the standard alphabet, with padding');
    }
    const json = compactJson(typed);
    if (!json.ok) return this.#wrong(json.what, json.where);
    return toBase64(new TextEncoder().encode(json.text));
  }

  #wrong(what: string, where: string): null {
    this.#text.setAttribute('aria-invalid', 'true');
    replace(this.#hint, h('span', { class: 'wrong', role: 'alert' }, `${what}: ${where}. Nothing was sent.`));
    this.#text.focus();
    return null;
  }

  #switch(form: Form): void {
    if (form === this.#form) return;
    this.#put({ form, text: this.#converted(form) });
    this.#keep();
  }

  /** The same bytes in the other form, where they have one. */
  #converted(form: Form): string {
    const typed = this.#text.value;
    if (form === 'base64') {
      const json = compactJson(typed);
      return json.ok ? toBase64(new TextEncoder().encode(json.text)) : '';
    }
    const text = isBase64(typed.trim()) ? textOf(fromBase64(typed.trim())) : null;
    const json = text === null ? null : compactJson(text);
    return json?.ok ? JSON.stringify(JSON.parse(json.text), null, 2) : '{}';
  }

  #put({ form, text }: Typed): void {
    this.#form = form;
    this.#text.value = text;
    for (const [name, button] of Object.entries(this.#buttons))
      button.setAttribute('aria-pressed', String(name === form));
    this.#sized();
  }

  #edited(): void {
    this.#keep();
    this.#sized();
  }

  #keep(): void {
    this.#typed.set(this.#method, { form: this.#form, text: this.#text.value });
  }

  #sized(): void {
    this.#text.removeAttribute('aria-invalid');
    this.#text.rows = Math.min(12, Math.max(3, this.#text.value.split('\n').length));
    if (this.#form === 'base64') {
      const text = this.#text.value.replace(/\s+/g, '');
      this.#hint.textContent = isBase64(text) ? bytes(fromBase64(text).length) : 'Standard base64, with padding';
    } else this.#hint.textContent = 'Sent as typed, without the spaces between the tokens';
  }
}
