import { h, replace } from '../../dom/h.ts';
import type { Method } from '../../session/types.ts';
import { parseAmount, U128_MAX, U64_MAX } from '../../text/amount.ts';
import type { Model } from '../model.ts';

const NEW = '\u0000new';
const ACCOUNT = /^(?=.{2,64}$)[a-z\d]+(?:[-_][a-z\d]+)*(?:\.[a-z\d]+(?:[-_][a-z\d]+)*)*$/;
const PROTOCOLS: [number, string][] = [
  [86, '86, mainnet today'],
  [85, '85'],
  [84, '84'],
];

export interface Paid {
  as: string;
  deposit: string;
  gas: string;
  protocol: number;
}

/** Who pays what: the acting account, the deposit, the gas, the protocol version. */
export class Payer {
  readonly element: HTMLElement;
  readonly #as = h('select', { id: 'as', class: 'mono-in', onchange: () => this.#acting() });
  readonly #name = h('input', {
    id: 'as-new',
    type: 'text',
    class: 'mono-in',
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: 'dave.test',
  });
  readonly #new = h(
    'div',
    { hidden: true },
    h('label', { for: 'as-new' }, 'New account'),
    this.#name,
    h('p', { class: 'hint' }, 'It is made when it calls.'),
  );
  readonly #deposit = h('input', {
    id: 'deposit',
    type: 'text',
    class: 'mono-in',
    inputmode: 'decimal',
    value: '0',
    autocomplete: 'off',
  });
  readonly #unit = h(
    'select',
    { 'aria-label': 'Unit of the deposit' },
    h('option', { value: '0' }, 'yocto'),
    h('option', { value: '24' }, 'NEAR'),
  );
  readonly #gas = h('input', {
    id: 'gas',
    type: 'text',
    class: 'mono-in',
    inputmode: 'decimal',
    value: '100',
    autocomplete: 'off',
  });
  readonly #protocol = h(
    'select',
    { id: 'protocol' },
    PROTOCOLS.map(([version, name]) => h('option', { value: version }, name)),
  );
  readonly #hint = h('p', { class: 'hint', id: 'payer-hint' });
  #known = '';

  constructor(model: Model) {
    const field = (id: string, name: string, ...content: Node[]) =>
      h('div', {}, h('label', { for: id }, name), ...content);
    this.element = h(
      'section',
      { 'aria-labelledby': 's4', class: 'stack-s' },
      h('h2', { class: 'step', id: 's4' }, h('span', { class: 'n', 'aria-hidden': 'true' }, '4'), 'Who pays what'),
      h(
        'div',
        { class: 'grid2' },
        field('as', 'Act as', this.#as),
        field('deposit', 'Deposit', h('div', { class: 'with-unit' }, this.#deposit, this.#unit)),
      ),
      this.#new,
      h(
        'div',
        { class: 'grid2' },
        field('gas', 'Gas', h('div', { class: 'with-unit' }, this.#gas, h('span', { class: 'u' }, 'Tgas'))),
        field('protocol', 'Protocol version', this.#protocol),
      ),
      this.#hint,
    );
    this.update(model);
  }

  update({ accounts }: Model): void {
    const ids = accounts.map(({ id }) => id);
    if (ids.join() === this.#known) return;
    this.#known = ids.join();
    const chosen =
      this.#as.value === NEW && ids.includes(this.#name.value.trim()) ? this.#name.value.trim() : this.#as.value;
    replace(
      this.#as,
      ids.map((id) => h('option', { value: id }, id)),
      h('option', { value: NEW }, 'New account…'),
    );
    this.#as.value = ids.includes(chosen) || chosen === NEW ? chosen : (ids[0] ?? NEW);
    this.#acting();
  }

  method(method: Method, deposit: string): void {
    this.#setDeposit(deposit);
    this.#hint.textContent =
      method.kind === 'view' ? 'A view reads the state as it is now. Nobody pays, nothing is signed.' : '';
  }

  fill(change: { as?: string; deposit?: string; gas?: string }): void {
    if (change.as !== undefined) {
      const known = [...this.#as.options].some(({ value }) => value === change.as);
      this.#as.value = known ? change.as : NEW;
      if (!known) this.#name.value = change.as;
      this.#acting();
    }
    if (change.deposit !== undefined) this.#setDeposit(change.deposit);
    if (change.gas !== undefined) this.#gas.value = plain(BigInt(change.gas), 12);
  }

  /** @returns what is to be sent, or null after saying what is wrong */
  read(): Paid | null {
    for (const input of [this.#deposit, this.#gas, this.#name]) input.removeAttribute('aria-invalid');
    const as = this.#as.value === NEW ? this.#name.value.trim() : this.#as.value;
    if (!ACCOUNT.test(as))
      return this.#wrong(this.#name, `“${as}” is no account name: 2 to 64 of a-z, 0-9, and . - _ between them`);
    const deposit = parseAmount(this.#deposit.value, Number(this.#unit.value));
    if (typeof deposit === 'string') return this.#wrong(this.#deposit, `Deposit: ${deposit}`);
    if (deposit > U128_MAX) return this.#wrong(this.#deposit, 'Deposit: it does not fit into 128 bits');
    const gas = parseAmount(this.#gas.value, 12);
    if (typeof gas === 'string') return this.#wrong(this.#gas, `Gas: ${gas}`);
    if (gas > U64_MAX) return this.#wrong(this.#gas, 'Gas: it does not fit into 64 bits, which are 18,446,744 Tgas');
    this.#hint.textContent = '';
    return { as, deposit: String(deposit), gas: String(gas), protocol: Number(this.#protocol.value) };
  }

  #wrong(input: HTMLElement, what: string): null {
    input.setAttribute('aria-invalid', 'true');
    replace(this.#hint, h('span', { class: 'wrong', role: 'alert' }, `${what}. Nothing was sent.`));
    input.focus();
    return null;
  }

  #acting(): void {
    this.#new.hidden = this.#as.value !== NEW;
  }

  #setDeposit(yocto: string): void {
    const value = BigInt(yocto);
    const whole = value >= 10n ** 18n;
    this.#unit.value = whole ? '24' : '0';
    this.#deposit.value = whole ? plain(value, 24) : String(value);
  }
}

/** The exact decimal: 1250000000000000000000 with 24 decimals is 0.00125. */
function plain(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}
