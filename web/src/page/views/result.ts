import { h, type Child } from '../../dom/h.ts';
import { icon } from '../../dom/icons.ts';
import {
  account,
  busyMark,
  RECEIPT_MARKS,
  data,
  gasAmount,
  nearAmount,
  rootLine,
  stateBox,
  stateMark,
  verdictBadge,
} from '../../dom/pieces.ts';
import { eventOf, returnedValue, steps, type Step } from '../../session/result.ts';
import type { CallResult, Log, ViewResult } from '../../session/types.ts';
import { count, gas, kilobytes, milliseconds, plural } from '../../text/format.ts';
import type { Asked, Entry } from '../model.ts';
import { failure, type FailureActions } from './failure.ts';
import { by, fact, label, named, status } from './label.ts';

export interface ResultActions extends FailureActions {
  save(entry: Entry): void;
}

/** The case with an ended call. */
export function callCase(entry: Entry, actions: ResultActions): HTMLElement {
  const { result } = entry;
  const title = result.method === null ? ['deploy ', named(entry.file ?? '')] : named(result.method);
  return h(
    'article',
    { class: 'vcase', 'aria-labelledby': 'exhibit' },
    label(`No. ${result.number}`, status(result.status), title, by(result)),
    result.failure ? failure(result, result.failure, actions) : null,
    facts(result),
    h('div', { class: 'plinth' }, roots(result, 'State root, before and after'), verdict(entry, actions)),
  );
}

export function dryCase(result: CallResult, actions: FailureActions): HTMLElement {
  return h(
    'article',
    { class: 'vcase', 'aria-labelledby': 'exhibit' },
    label('Dry run, nothing was changed', status(result.status), named(result.method ?? 'deploy'), by(result)),
    result.failure ? failure(result, result.failure, actions) : null,
    facts(result),
    h('div', { class: 'plinth' }, roots(result, 'State root, if it is sent now')),
  );
}

export function viewCase(asked: Asked, result: ViewResult, root: string | undefined): HTMLElement {
  return h(
    'article',
    { class: 'vcase', 'aria-labelledby': 'exhibit' },
    label('View, nothing was changed', stateBox('ok', 'Success'), named(asked.method), [
      'on ',
      h('b', {}, account(asked.on)),
    ]),
    h(
      'dl',
      { class: 'facts' },
      returned(result.returned),
      fact('Gas', gasAmount(result.gas_burnt), ' burnt, nobody pays for a view'),
      result.logs.length === 0
        ? null
        : fact(
            'Logs',
            result.logs.map((text) => h('div', { class: 'log' }, h('p', {}, data(text)))),
          ),
    ),
    h(
      'div',
      { class: 'plinth' },
      h('p', { class: 'cap' }, 'State root it was read under'),
      root === undefined ? null : h('p', { class: 'hash long' }, root),
      h('p', { class: 'small soft' }, 'A view makes no statement. Send it as a transaction for one.'),
    ),
  );
}

function facts(result: CallResult): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    result.failure ? null : returned(result.returned),
    result.method === null ? null : gasFact(result),
    result.receipts.length === 0 ? null : receipts(result),
    result.logs.length === 0 ? null : fact('Logs', result.logs.map(log)),
  );
}

function returned(base64: string | null): HTMLElement {
  if (base64 === null) return fact('Returned', h('span', { class: 'dim' }, 'nothing'));
  const { shown, kind } = returnedValue(base64);
  const long = shown.length > 80;
  return fact(
    'Returned',
    data(shown, { class: long ? 'mono' : 'mono value' }),
    ' ',
    h('span', { class: 'dim small' }, kind),
  );
}

function gasFact(result: CallResult): HTMLElement {
  const burnt = BigInt(result.gas_burnt);
  const attached = BigInt(result.gas_attached);
  const share = attached === 0n ? 0 : Math.min(100, Number((burnt * 10000n) / attached) / 100);
  const fill = h('i', { class: result.failure?.kind === 'out_of_gas' ? 'fill bad' : 'fill' });
  fill.style.width = `${share}%`;
  return fact(
    'Gas',
    h(
      'div',
      { class: 'row between' },
      h('span', {}, h('b', {}, gasAmount(burnt)), ' burnt of ', gasAmount(attached), ' attached'),
      h('span', { class: 'dim small' }, nearAmount(result.tokens_burnt), ' fee, the rest came back'),
    ),
    h('div', { class: 'bar gap-s', role: 'img', 'aria-label': `${gas(burnt)} of ${gas(attached)} burnt` }, fill),
  );
}

function receipts(result: CallResult): HTMLElement {
  const { steps: shown, refunds } = steps(result);
  return fact(
    'Receipts',
    h('ol', { class: 'stack-s small' }, shown.map(receipt)),
    refunds === 0 ? null : h('p', { class: 'small dim gap-s' }, `and ${plural(refunds, 'refund', 'refunds')}`),
  );
}

function receipt({ receipt, depth, title, waited }: Step): HTMLElement {
  const said: Child[] = ['on ', account(receipt.receiver)];
  if (receipt.status === 'success' && depth > 0 && receipt.returned) {
    said.push(', answered ', data(returnedValue(receipt.returned).shown, { open: false }));
  }
  if (waited > 0) said.push(`, waited ${plural(waited, 'block', 'blocks')} for the answer`);
  if (receipt.status === 'waiting') said.push(', waits for data');
  if (receipt.status === 'yielded') said.push(', waits for a resume');
  if (receipt.failure) said.push(': ', data(receipt.failure.chain ?? receipt.failure.what, { class: '', open: false }));
  return h(
    'li',
    { class: `rl d${Math.min(depth, 3)}` },
    h(
      'span',
      {},
      stateMark(...RECEIPT_MARKS[receipt.status]),
      ' ',
      data(title, { open: false }),
      ' ',
      h('span', { class: 'dim' }, said),
    ),
    h('span', { class: 'dim num' }, receipt.gas_burnt === undefined ? null : gasAmount(receipt.gas_burnt)),
  );
}

function log(entry: Log): HTMLElement {
  const where = h('span', { class: 'dim' }, account(entry.account), `, block ${count(entry.block)}`);
  const event = eventOf(entry.text);
  if (!event) {
    return h(
      'div',
      { class: 'log' },
      h('div', { class: 'lh' }, h('span', { class: 'dim' }, 'text'), where),
      h('p', {}, data(entry.text)),
    );
  }
  const standard = h('span', { class: 'dim' }, data(`${event.standard} ${event.version}`, { class: '', open: false }));
  return h(
    'div',
    { class: 'log' },
    h('div', { class: 'lh' }, h('span', {}, h('b', {}, named(event.event)), ' ', standard), where),
    event.fields.map((row) =>
      h(
        'dl',
        {},
        row.map(([name, value]) => h('div', {}, h('dt', {}, named(name)), h('dd', {}, data(value)))),
      ),
    ),
  );
}

function roots(result: CallResult, title: string): Child {
  const changed = result.changes.length;
  const note = result.failure ? 'fees and refunds only' : `${plural(changed, 'key', 'keys')} changed`;
  return [
    h('p', { class: 'cap' }, `${title} `, h('span', { class: 'light' }, `(${note})`)),
    rootLine(result.roots.before, result.roots.after, { copy: true }),
  ];
}

function verdict(entry: Entry, actions: ResultActions): HTMLElement {
  const { proof, result } = entry;
  const ended = proof !== undefined && proof !== 'running' ? proof : undefined;
  const said =
    proof === 'running'
      ? [busyMark('checking'), ' running it again in another worker']
      : ended?.error
        ? ended.error.what
        : ended?.report?.verdict === 'PROVEN'
          ? `${result.failure ? 'a failure is proven like a success' : 'ran again, all equal'}, ${milliseconds(ended.milliseconds)}`
          : (ended?.report?.reason ?? '');
  return h(
    'div',
    { class: 'row between gap-m' },
    h('span', { class: 'row' }, verdictBadge(ended?.report?.verdict ?? null), h('span', { class: 'small soft' }, said)),
    h(
      'span',
      { class: 'row' },
      h('a', { class: 'btn sm', href: `#proof/${result.number}` }, 'See the proof'),
      ended && ended.bytes > 0
        ? h(
            'button',
            { class: 'btn sm', type: 'button', onclick: () => actions.save(entry) },
            icon('down'),
            `Bundle, ${kilobytes(ended.bytes)}`,
          )
        : null,
    ),
  );
}
