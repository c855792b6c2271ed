import { h, replace } from '../../dom/h.ts';
import type { Method } from '../../session/types.ts';
import { nearShort } from '../../text/format.ts';

const NOTHING: Method = { name: '', kind: 'unknown', template: null, deposit: null, standard: null };

/** The list of methods, with a filter: a listbox whose one tab stop is the list itself. */
export class Methods {
  readonly element: HTMLElement;
  readonly #methods: Method[];
  readonly #chosen: (method: Method) => void;
  readonly #count = h('span', { class: 'tiny dim' });
  readonly #filter = h('input', {
    type: 'search',
    'aria-label': 'Filter methods',
    placeholder: 'Filter  ( / )',
    spellcheck: 'false',
    autocomplete: 'off',
    oninput: () => this.#draw(),
  });
  readonly #list = h('div', {
    class: 'methods',
    role: 'listbox',
    'aria-labelledby': 's2',
    tabindex: '0',
    onkeydown: (event: KeyboardEvent) => this.#key(event),
  });
  #selected: Method;

  constructor(methods: Method[], chosen: (method: Method) => void) {
    this.#methods = methods;
    this.#chosen = chosen;
    this.#selected = methods.find(({ kind }) => kind !== 'private') ?? methods[0] ?? NOTHING;
    const title = h('h2', { class: 'step', id: 's2' }, h('span', { class: 'n', 'aria-hidden': 'true' }, '2'), 'Method');
    this.element = h(
      'section',
      { 'aria-labelledby': 's2', class: 'stack-s' },
      h('div', { class: 'row between' }, title, this.#count),
      this.#filter,
      this.#list,
    );
    this.#draw();
  }

  get selected(): Method {
    return this.#selected;
  }

  focusFilter(): void {
    this.#filter.focus();
  }

  select(name: string): boolean {
    const method = this.#methods.find((candidate) => candidate.name === name);
    if (!method) return false;
    if (!this.#shown().includes(method)) this.#filter.value = '';
    this.#choose(method);
    return true;
  }

  #shown(): Method[] {
    const part = this.#filter.value.trim().toLowerCase();
    return this.#methods.filter(({ name }) => name.toLowerCase().includes(part));
  }

  #choose(method: Method): void {
    const changed = this.#selected !== method;
    this.#selected = method;
    this.#draw();
    if (changed) this.#chosen(method);
  }

  #draw(): void {
    const shown = this.#shown();
    this.#count.textContent = `${shown.length} of ${this.#methods.length}`;
    replace(
      this.#list,
      shown.length === 0
        ? h(
            'div',
            { role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' },
            this.#methods.length === 0 ? 'It exports no method' : 'No method has this in its name',
          )
        : shown.map((method) => this.#option(method)),
    );
    const at = shown.indexOf(this.#selected);
    if (at >= 0) this.#list.setAttribute('aria-activedescendant', this.#id(this.#selected));
    else this.#list.removeAttribute('aria-activedescendant');
    this.#reveal();
  }

  #option(method: Method): HTMLElement {
    return h(
      'div',
      {
        role: 'option',
        id: this.#id(method),
        'aria-selected': String(method === this.#selected),
        onclick: () => this.#choose(method),
      },
      h('bdi', { class: 'mono', translate: 'no' }, method.name),
      h('span', { class: 't' }, tag(method)),
    );
  }

  #id(method: Method): string {
    return `m${this.#methods.indexOf(method)}`;
  }

  #reveal(): void {
    const option = this.#list.querySelector<HTMLElement>('[aria-selected=true]');
    if (!option) return;
    const { offsetTop, offsetHeight } = option;
    const top = offsetTop - this.#list.offsetTop;
    if (top < this.#list.scrollTop) this.#list.scrollTop = top;
    else if (top + offsetHeight > this.#list.scrollTop + this.#list.clientHeight)
      this.#list.scrollTop = top + offsetHeight - this.#list.clientHeight;
  }

  #key(event: KeyboardEvent): void {
    const shown = this.#shown();
    const at = shown.indexOf(this.#selected);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const method = shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (method) this.#choose(method);
  }
}

/** The word at the right: what kind of method it is, or what a standard asks to be attached. */
function tag(method: Method): string {
  if (method.kind === 'view' || method.kind === 'private') return method.kind;
  if (method.deposit !== null && method.deposit !== '0')
    return method.deposit === '1' ? '1 yocto' : nearShort(BigInt(method.deposit));
  return method.kind === 'unknown' ? '' : method.kind === 'init' ? 'init' : 'call';
}
