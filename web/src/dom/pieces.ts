import type { ReceiptStatus, Verdict } from '../session/types.ts';
import { bytes, cut, cutApart, exactGas, exactNear, gas, near, nearShort } from '../text/format.ts';
import { h } from './h.ts';
import { icon, type IconName } from './icons.ts';

// The small pieces that page, verifier and frame share: states, verdicts, amounts, hashes, text that contracts chose.

export type State = 'ok' | 'bad' | 'wait' | 'yield' | 'pend' | 'unverified';

const STATES: Record<State, { icon: IconName; class: string }> = {
  ok: { icon: 'ok', class: 'ok' },
  bad: { icon: 'bad', class: 'bad' },
  wait: { icon: 'wait', class: 'wait' },
  yield: { icon: 'yield', class: 'yield' },
  pend: { icon: 'pend', class: 'pend' },
  unverified: { icon: 'unk', class: 'yield' },
};

/** Receipts' states. */
export const RECEIPT_MARKS: Record<ReceiptStatus, [State, string]> = {
  success: ['ok', 'Success'],
  failed: ['bad', 'Failed'],
  waiting: ['wait', 'Waits for data'],
  yielded: ['yield', 'Yielded'],
  delivered: ['ok', 'Delivered'],
};

/** The mark with its word, in a rounded box. */
export function stateBox(state: State, word: string): HTMLElement {
  return h('span', { class: `state box ${STATES[state].class}` }, icon(STATES[state].icon), word);
}

/** The mark alone; the word is its name. */
export function stateMark(state: State, name: string): HTMLElement {
  return h(
    'span',
    { class: `state ico ${STATES[state].class}` },
    icon(STATES[state].icon, { label: name, class: 'mk' }),
  );
}

/** The arc: the only thing on the page that moves. */
export function busyMark(name: string): HTMLElement {
  return h('span', { class: 'state ico pend' }, icon('busy', { label: name, class: 'mk spin' }));
}

const VERDICTS: Record<Verdict, { icon: IconName; class: string }> = {
  PROVEN: { icon: 'ok', class: 'proven' },
  FAILED: { icon: 'bad', class: 'failed' },
  UNPROVEN: { icon: 'unk', class: 'unproven' },
  ATTESTED: { icon: 'att', class: 'attested' },
};

export function verdictClass(verdict: Verdict): string {
  return VERDICTS[verdict].class;
}

export function verdictBadge(verdict: Verdict | null): HTMLElement {
  if (verdict === null) return h('span', { class: 'verdict none' }, 'NOT CHECKED');
  return h('span', { class: `verdict ${VERDICTS[verdict].class}` }, icon(VERDICTS[verdict].icon), verdict);
}

/** An amount in its short form, with the unit itself in the tooltip; *Exact units* shows that everywhere. */
function amount(short: string, exact: string): HTMLElement {
  const shown = document.documentElement.dataset['units'] === 'exact' ? exact : short;
  return h('span', { class: 'num', 'data-short': short, 'data-exact': exact, title: exact }, shown);
}

export function showUnits(exact: boolean, root: ParentNode = document): void {
  document.documentElement.dataset['units'] = exact ? 'exact' : 'short';
  for (const element of root.querySelectorAll<HTMLElement>('[data-exact]')) {
    element.textContent = (exact ? element.dataset['exact'] : element.dataset['short']) ?? '';
  }
}

export function gasAmount(units: string | bigint): HTMLElement {
  return amount(gas(BigInt(units)), exactGas(BigInt(units)));
}

export function nearAmount(yocto: string | bigint, decimals?: number): HTMLElement {
  return amount(near(BigInt(yocto), decimals), exactNear(BigInt(yocto)));
}

/** For running text: `1 yocto`, `0.1 NEAR`. */
export function nearInText(yocto: string | bigint): HTMLElement {
  return amount(nearShort(BigInt(yocto)), exactNear(BigInt(yocto)));
}

export function hashText(hash: string, keep = 6): HTMLElement {
  return h('span', { class: 'hash', title: hash }, cut(hash, keep));
}

/** A hash that can be copied whole. `name` says which one it is: *state root before*. */
export function hashCopy(hash: string, name: string, keep = 6): HTMLElement[] {
  return [hashText(hash, keep), copyButton(hash, name)];
}

export function copyButton(text: string, name: string): HTMLElement {
  return h('button', { class: 'icon', type: 'button', 'data-copy': text, 'aria-label': `Copy ${name}` }, icon('copy'));
}

/** Two roots, before and after, in the form of the plinth. */
export function rootLine(before: string, after: string, options: { copy: boolean; keep?: number }): HTMLElement {
  const [one, other] = cutApart(before, after, options.keep ?? 8);
  const root = (hash: string, short: string, name: string) => [
    h('span', { class: 'hash', title: hash }, short),
    options.copy ? copyButton(hash, name) : null,
  ];
  return h(
    'div',
    { class: 'rootline' },
    h('span', { class: 'row tight' }, root(before, one, 'state root before')),
    h(
      'span',
      { class: 'to' },
      h('span', { class: 'arrow', 'aria-label': 'then', role: 'img' }, '→'),
      h('b', { class: 'row tight' }, root(after, other, 'state root after')),
    ),
  );
}

const LONGEST = 200;

/** Text that a contract or an account chose: never translated, isolated from the direction of what stands around it, cut when long. */
export function data(text: string, options: { class?: string; open?: boolean; most?: number } = {}): HTMLElement {
  const most = options.most ?? LONGEST;
  const shown = text.length > most ? `${text.slice(0, most)}…` : text;
  const value = h('bdi', { class: options.class ?? 'mono', translate: 'no' }, shown);
  if (text.length <= most || options.open === false) return value;
  const more = h(
    'button',
    { class: 'btn sm quiet', type: 'button', onclick: () => open() },
    `Show all ${bytes(text.length)}`,
  );
  const whole = h('span', {}, value, ' ', more);
  const open = () => {
    value.textContent = text;
    more.remove();
  };
  return whole;
}

/** A sentence of the core: it may quote a contract, so it is isolated too, but it is ours and read whole. */
export function sentence(text: string): HTMLElement {
  return data(text, { class: '', most: 2000 });
}

/** An account's name in running text. */
export function account(id: string): HTMLElement {
  return h('bdi', { translate: 'no' }, id);
}
