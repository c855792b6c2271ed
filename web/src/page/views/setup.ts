import { account, copyButton, data, hashText } from '../../dom/pieces.ts';
import { h, replace } from '../../dom/h.ts';
import { icon } from '../../dom/icons.ts';
import { bytes } from '../../text/format.ts';
import type { Method } from '../../session/types.ts';
import type { BuiltIn } from '../catalogue.ts';
import type { Draft } from '../controller.ts';
import type { Contract, Entry, Model } from '../model.ts';
import { Arguments } from './arguments.ts';
import { Methods } from './methods.ts';
import { Payer } from './payer.ts';

/** The form on the left: contract, method, arguments, payer. It is made once for a contract and keeps what was typed. */
export class Setup {
  readonly element: HTMLFormElement;
  readonly #contract: Contract;
  readonly #methods: Methods;
  readonly #args: Arguments;
  readonly #payer: Payer;
  readonly #run = h('button', { class: 'btn main grow', type: 'submit', 'aria-keyshortcuts': 'Control+Enter' });
  readonly #other = h('button', { class: 'btn', type: 'button', onclick: () => this.submit(true) });
  readonly #send: (draft: Draft) => void;
  #busy = false;

  constructor(contract: Contract, builtIn: BuiltIn | undefined, model: Model, send: (draft: Draft) => void) {
    this.#contract = contract;
    this.#send = send;
    this.#args = new Arguments(builtIn);
    this.#payer = new Payer(model);
    this.#methods = new Methods(contract.methods, (method) => this.#choose(method));
    this.element = h(
      'form',
      { class: 'panel setup', 'aria-label': 'Call setup', onsubmit: (event: Event) => this.#submitted(event) },
      h(
        'div',
        { class: 'body stack' },
        this.#head(contract),
        this.#methods.element,
        this.#args.element,
        this.#payer.element,
        h('div', { class: 'row' }, this.#run, this.#other),
      ),
    );
    this.#choose(this.#methods.selected);
  }

  get contract(): Contract {
    return this.#contract;
  }

  focusFilter(): void {
    this.#methods.focusFilter();
  }

  /** Another draft of the same call: a method and arguments that somebody suggests. */
  fill(method: string, change: { args?: unknown; as?: string; deposit?: string; gas?: string }): void {
    if (!this.#methods.select(method)) return;
    if (change.args !== undefined) this.#args.setJson(change.args);
    this.#payer.fill(change);
  }

  useGas(gas: string): void {
    this.#payer.fill({ gas });
  }

  /** Shows the call of an entry again, when it was a call of this contract. */
  load(entry: Entry): void {
    const { result } = entry;
    if (result.method === null || result.on !== this.#contract.account) return;
    if (!this.#methods.select(result.method)) return;
    const action = result.receipts.flatMap((receipt) => receipt.actions).find(({ method }) => method === result.method);
    if (action?.args !== undefined) this.#args.setBytes(action.args);
    this.#payer.fill({ as: result.as, deposit: result.deposit, gas: result.gas_attached });
  }

  update(model: Model): void {
    this.#payer.update(model);
    if (this.#busy === model.busy) return;
    this.#busy = model.busy;
    this.#buttons();
  }

  /** @param other the second button: a dry run, or for views sending them as a transaction */
  submit(other = false): void {
    const args = this.#args.read();
    const payer = this.#payer.read();
    if (args === null || payer === null || this.#busy) return;
    const { name, kind } = this.#methods.selected;
    const view = kind === 'view';
    const what = view ? (other ? 'call' : 'view') : other ? 'dry_run' : 'call';
    const { as, deposit, gas, protocol } = payer;
    this.#send({ asked: { what, on: this.#contract.account, as, method: name, deposit }, args, gas, protocol });
  }

  #submitted(event: Event): void {
    event.preventDefault();
    this.submit();
  }

  #choose(method: Method | undefined): void {
    if (!method) return;
    this.#args.method(method);
    this.#payer.method(method, this.#args.template(method).deposit);
    this.#buttons();
  }

  #buttons(): void {
    const view = this.#methods.selected.kind === 'view';
    const key = h('kbd', { class: 'hide-s' }, 'Ctrl ↵');
    replace(
      this.#run,
      this.#busy ? icon('busy', { class: 'mk spin' }) : null,
      this.#busy ? 'Running' : 'Run',
      this.#busy ? null : key,
    );
    this.#run.setAttribute('aria-disabled', String(this.#busy));
    replace(this.#other, view ? 'Send it' : 'Dry run');
    this.#other.title = view
      ? 'Run the view as a transaction, with a statement'
      : 'Show what would happen, change nothing';
    this.#other.setAttribute('aria-disabled', String(this.#busy));
  }

  #head({ file, title, account: on, inspection }: Contract): HTMLElement {
    return h(
      'section',
      { 'aria-labelledby': 's1' },
      h(
        'div',
        { class: 'row between' },
        h('h2', { class: 'step', id: 's1' }, h('span', { class: 'n', 'aria-hidden': 'true' }, '1'), 'Contract'),
        h('a', { class: 'btn sm quiet', href: '#run/pick' }, 'Change'),
      ),
      h(
        'div',
        { class: 'contract' },
        h('b', {}, data(title, { class: '' })),
        h(
          'p',
          { class: 'small soft' },
          data(file, { class: '' }),
          ' on ',
          h('span', { class: 'mono' }, account(on)),
          `, ${bytes(inspection.length)}`,
          inspection.abi ? ', ABI embedded' : null,
        ),
        h(
          'p',
          { class: 'small dim row tight' },
          'code ',
          hashText(inspection.hash),
          copyButton(inspection.hash, 'code hash'),
        ),
      ),
    );
  }
}
