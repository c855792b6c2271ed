import { h, replace, type Child } from '../dom/h.ts';
import { icon } from '../dom/icons.ts';
import {
  sentence,
  account,
  busyMark,
  RECEIPT_MARKS,
  data,
  gasAmount,
  hashText,
  nearAmount,
  nearInText,
  rootLine,
  stateBox,
  stateMark,
  verdictBadge,
} from '../dom/pieces.ts';
import { refunded, returnedValue, steps } from '../session/result.ts';
import type { CallResult, Head, Progress, Trouble } from '../session/types.ts';
import { count } from '../text/format.ts';
import type { ProofEvent } from '../wire/messages.ts';

export interface PanelActions {
  cancel(): void;
  save(number: number): void;
}

/** What runs: a call or a deployment, as the page asked for it. */
export interface Asked {
  method: string;
  on: string;
  as: string;
  deposit: string;
}

/** The embedded frame as its host sees it: header, scrolling body, plinth. It shows the last call, nothing older. */
export class Panel {
  readonly #actions: PanelActions;
  readonly #where = h('span', { class: 'small dim grow clip' });
  readonly #body = h('div', { class: 'fb', role: 'group', tabindex: '0', 'aria-label': 'Result' });
  readonly #plinth = h('div', { class: 'fp' });
  readonly #live = h('p', { class: 'sr', role: 'status' });
  readonly #title: string;
  #head: Head | undefined;
  #shown: CallResult | undefined;
  /** The call that runs, and where it is told how far it is. */
  #running: { asked: Asked; now: HTMLElement; burnt: HTMLElement } | undefined;

  constructor(root: HTMLElement, title: string, actions: PanelActions) {
    this.#title = title;
    this.#actions = actions;
    const brand = h('h1', { class: 'brand' }, icon('mark'), 'Vitrine');
    const silent = h('span', { class: 'pill slim' }, icon('shield'), 'No network');
    replace(root, h('div', { class: 'fh' }, brand, this.#where, silent), this.#body, this.#plinth, this.#live);
  }

  head(head: Head): void {
    this.#head = head;
    const block = `block ${count(head.height)}`;
    replace(this.#where, this.#title === '' ? block : `${this.#title}, ${block}`);
    if (!this.#shown) this.#empty(head);
  }

  /** How far a call is: told in place, so that *Cancel* stays under the pointer of who presses it. */
  running(asked: Asked, progress?: Progress): void {
    if (this.#running?.asked !== asked) this.#begin(asked);
    const { now, burnt } = this.#running!;
    const on = progress?.account ? [' on ', account(progress.account)] : null;
    replace(now, busyMark('running'), ' Running ', data(progress?.method ?? 'the receipts'), on);
    replace(burnt, progress ? [gasAmount(progress.gas), ' burnt so far'] : null);
  }

  #begin(asked: Asked): void {
    const running = { asked, now: h('p', { class: 'gap-m' }), burnt: h('p', { class: 'dim small' }) };
    this.#show(this.#heading(asked, stateBox('pend', 'Running')), running.now, running.burnt);
    this.#body.setAttribute('aria-busy', 'true');
    this.#running = running;
    replace(
      this.#plinth,
      h(
        'div',
        { class: 'row between' },
        h('span', { class: 'small dim' }, 'Cancelling changes nothing.'),
        h('button', { class: 'btn sm', type: 'button', onclick: () => this.#actions.cancel() }, 'Cancel'),
      ),
    );
  }

  result(result: CallResult): void {
    this.#shown = result;
    const failed = result.failure;
    const [state, word] = RECEIPT_MARKS[result.status];
    const fact = (name: string, ...children: Child[]) =>
      h('div', { class: 'fact' }, h('dt', {}, name), h('dd', {}, ...children));
    this.#show(
      this.#heading({ ...result, method: result.method ?? 'deploy' }, stateBox(state, word)),
      failed ? h('div', { class: 'err slim', role: 'alert' }, h('p', {}, sentence(failed.what))) : null,
      h(
        'dl',
        { class: 'gap-s' },
        failed?.where ? fact('Where', sentence(failed.where)) : null,
        failed?.todo ? fact('To do', sentence(failed.todo)) : null,
        result.returned === null ? null : fact('Returns', returned(result.returned)),
        fact(
          'Gas',
          h('b', {}, gasAmount(result.gas_burnt)),
          h('span', { class: 'dim' }, ' of ', gasAmount(result.gas_attached), ' attached'),
        ),
        fact('Receipts', this.#receipts(result)),
        fact(
          'Fee',
          nearAmount(result.tokens_burnt),
          failed && refunded(result) > 0n ? [', ', nearInText(refunded(result)), ' came back'] : null,
        ),
      ),
    );
    this.#roots(result, null);
    this.#live.textContent = `${result.method ?? 'deploy'}: ${word.toLowerCase()}`;
  }

  proof(event: ProofEvent): void {
    if (this.#shown?.number === event.number) this.#roots(this.#shown, event);
  }

  trouble(trouble: Trouble, asked?: Asked): void {
    this.#show(
      asked ? this.#heading(asked, stateBox('bad', 'Refused')) : null,
      h('div', { class: 'err slim', role: 'alert' }, h('p', {}, sentence(trouble.what))),
      h(
        'dl',
        {},
        (
          [
            ['Where', trouble.where],
            ['To do', trouble.todo],
            ['It says', trouble.chain],
          ] as const
        ).map(([name, text]) =>
          text ? h('div', { class: 'fact' }, h('dt', {}, name), h('dd', {}, sentence(text))) : null,
        ),
      ),
    );
    this.#shown = undefined;
    if (this.#head) this.#root(this.#head);
    else replace(this.#plinth);
  }

  #empty(head: Head): void {
    replace(
      this.#body,
      h(
        'div',
        { class: 'nothing' },
        icon('mark', { class: 'big-mark' }),
        h('h2', {}, 'Nothing in the case yet'),
        h('p', { class: 'soft' }, 'Calls that this page makes show here, with their gas, receipts and proof.'),
      ),
    );
    this.#root(head);
  }

  #heading(asked: Asked, mark: HTMLElement): Child {
    const deposit = BigInt(asked.deposit);
    return [
      h('div', { class: 'row between' }, h('h2', {}, data(asked.method, { class: '', open: false })), mark),
      h(
        'p',
        { class: 'soft' },
        'on ',
        account(asked.on),
        ', by ',
        account(asked.as),
        deposit > 0n ? [', with ', nearInText(deposit)] : null,
      ),
    ];
  }

  #receipts(result: CallResult): HTMLElement {
    return h(
      'ol',
      { class: 'mini' },
      steps(result).steps.map(({ receipt, title }) =>
        h(
          'li',
          {},
          stateMark(...RECEIPT_MARKS[receipt.status]),
          data(title, { open: false }),
          h('span', { class: 'dim' }, account(receipt.receiver)),
        ),
      ),
    );
  }

  #roots(result: CallResult, proof: ProofEvent | null): void {
    const verdict = proof?.report?.verdict ?? null;
    replace(
      this.#plinth,
      h('p', { class: 'tiny dim' }, 'State root, before and after'),
      rootLine(result.roots.before, result.roots.after, { copy: false, keep: 6 }),
      h(
        'div',
        { class: 'row between gap-s' },
        verdictBadge(verdict),
        h('button', { class: 'btn sm', type: 'button', onclick: () => this.#actions.save(result.number) }, 'Bundle'),
      ),
      proof?.error ? h('p', { class: 'tiny dim' }, proof.error.what) : null,
      verdict === 'PROVEN' && result.failure
        ? h('p', { class: 'tiny dim' }, 'The failure is proven like a success.')
        : null,
    );
  }

  #root(head: Head): void {
    replace(this.#plinth, h('p', { class: 'tiny dim' }, 'State root'), hashText(head.state_root));
  }

  #show(...children: Child[]): void {
    this.#running = undefined;
    this.#body.removeAttribute('aria-busy');
    replace(this.#body, ...children);
  }
}

function returned(base64: string): Child {
  const { shown, kind } = returnedValue(base64);
  return shown === '' ? h('span', { class: 'dim' }, kind) : data(shown);
}
