import { h, type Child } from '../../dom/h.ts';
import { account, data, nearInText, stateBox, type State } from '../../dom/pieces.ts';
import { blocks } from '../../text/format.ts';
import type { CallStatus } from '../../session/types.ts';

export const STATUS: Record<CallStatus, [State, string]> = {
  success: ['ok', 'Success'],
  failed: ['bad', 'Failed'],
  yielded: ['yield', 'Yielded'],
};

/** The museum label: a number, the title, then who and where. */
export function label(number: string, state: HTMLElement, title: Child, by: Child): HTMLElement {
  return h(
    'div',
    { class: 'label' },
    h('div', { class: 'row between' }, h('span', { class: 'no' }, number), state),
    h('h1', { id: 'exhibit' }, title),
    h('p', { class: 'by' }, by),
  );
}

export function by(call: { on: string; as: string; deposit: string; blocks?: [number, number] }): Child {
  const deposit = BigInt(call.deposit);
  return [
    'on ',
    h('b', {}, account(call.on)),
    ', by ',
    h('b', {}, account(call.as)),
    deposit > 0n ? [', with ', nearInText(deposit)] : null,
    call.blocks ? `. ${blocks(call.blocks)}.` : null,
  ];
}

export function status(status: CallStatus): HTMLElement {
  return stateBox(...STATUS[status]);
}

/** A row of the facts: its name at the left, what is so at the right. */
export function fact(name: string, ...children: Child[]): HTMLElement {
  return h('div', { class: 'fact' }, h('dt', {}, name), h('dd', {}, ...children));
}

/** Text that names itself: a method or what was deployed. */
export function named(text: string): HTMLElement {
  return data(text, { class: '', open: false });
}
