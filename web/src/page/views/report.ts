import { h, type Child } from '../../dom/h.ts';
import {
  sentence,
  busyMark,
  copyButton,
  data,
  gasAmount,
  hashCopy,
  nearAmount,
  stateMark,
  verdictClass,
} from '../../dom/pieces.ts';
import type { Check, Report, StatementFields } from '../../session/types.ts';
import { fromBase64 } from '../../text/base64.ts';
import { count, milliseconds, utc } from '../../text/format.ts';
import { toHex } from '../../text/hex.ts';

// What a report of the verifier looks like: on the page under Proof, and on the verifier page.

/** The plate in the case: the verdict in framed capitals, and one sentence beside it. */
export function plate(report: Report, heading: Child, said: Child): HTMLElement {
  return h(
    'div',
    { class: `plate ${verdictClass(report.verdict)}` },
    h('span', { class: 'big' }, report.verdict),
    h('div', {}, h('h2', {}, heading), h('p', {}, said)),
  );
}

/** A plate without a verdict: a word in its place. */
export function blankPlate(word: string, heading: Child, said: Child): HTMLElement {
  return h(
    'div',
    { class: 'plate none' },
    h('span', { class: 'big word' }, word),
    h('div', {}, h('h2', {}, heading), h('p', {}, said)),
  );
}

export function checks(report: Report): HTMLElement {
  return h('ol', { class: 'steps' }, report.checks.map(check));
}

function check({ name, ok, detail }: Check): HTMLElement {
  const mark =
    ok === null ? stateMark('unverified', 'not done') : ok ? stateMark('ok', 'passed') : stateMark('bad', 'failed');
  return h(
    'li',
    {},
    mark,
    h('span', {}, sentence(name), detail === '' ? null : h('span', { class: 'why' }, sentence(detail))),
    h('span'),
  );
}

export function checking(said: string): HTMLElement {
  return h('ol', { class: 'steps' }, h('li', {}, busyMark('running'), h('span', {}, said), h('span')));
}

/** FAILED: the field, what the statement claims, what running it again gives; the first difference in bold. */
export function contradiction(report: Report): Child {
  const found = report.contradiction;
  if (!found) return null;
  const total = report.statements.length;
  const which = found.statement === undefined ? '' : `, statement ${found.statement} of ${total}`;
  const same = commonStart(found.claimed, found.found);
  const row = (name: string, text: string) => [
    h('dt', {}, name),
    h('dd', { class: 'hash long' }, text.slice(0, same), h('b', { class: 'd' }, text.slice(same))),
  ];
  return h(
    'div',
    { class: 'err' },
    h(
      'dl',
      { class: 'kv' },
      h('dt', {}, 'Field'),
      h('dd', {}, h('b', {}, sentence(found.field)), which),
      row('Claimed', found.claimed),
      row('Run gives', found.found),
    ),
  );
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

export function missing(report: Report): Child {
  if (!report.missing) return null;
  return h(
    'div',
    { class: 'inset' },
    h('div', { class: 'note warn' }, h('p', {}, h('b', {}, 'Missing: '), sentence(report.missing))),
  );
}

const ANCHORS: Record<Report['anchor'], string> = {
  genesis: 'genesis: the first root is the root of the records in the bundle',
  near: 'a NEAR block: a Merkle path leads from the first root to a block that you trust',
  claimed: 'claimed: nothing in the bundle shows where the first root comes from',
};

export function anchor(report: Report): string {
  return ANCHORS[report.anchor];
}

/** The sentences that stand beside the verdict; the first part in bold. */
export function notProven(report: Report): HTMLElement {
  return h(
    'ul',
    { class: 'stack-s' },
    report.not_proven.map((text) => {
      const end = text.indexOf('. ') + 1;
      return h('li', { class: 'note' }, h('b', {}, text.slice(0, end || undefined)), end > 0 ? text.slice(end) : '');
    }),
  );
}

/** The fields of one statement, in the order in which they are signed; those a report leaves out are not there. */
export function statementFields(statement: StatementFields, report: Report): HTMLElement {
  const rows: [string, Child][] = [];
  const hash = (name: string, value: string | undefined, note?: string) => {
    if (value)
      rows.push([
        name,
        [...hashCopy(value, name.toLowerCase()), note ? h('span', { class: 'dim' }, ` ${note}`) : null],
      ]);
  };
  const text = (name: string, value: Child) => rows.push([name, value]);
  text('Format', 'vitrine statement, version 1');
  if (statement.protocol !== undefined) text('Protocol version', String(statement.protocol));
  if (statement.chain_id !== undefined) text('Chain id', data(statement.chain_id, { class: '' }));
  text('Anchor of the first root', anchor(report));
  text('Block', [count(statement.block), statement.timestamp ? `, ${utc(statement.timestamp)}` : null]);
  if (statement.gas_price !== undefined) {
    const perTera = BigInt(statement.gas_price) * 10n ** 12n;
    text('Gas price', [
      nearAmount(perTera),
      ' per Tgas ',
      h('span', { class: 'dim' }, `(${count(BigInt(statement.gas_price))} yocto per gas)`),
    ]);
  }
  hash('State root before', statement.pre);
  hash('Context, hash', statement.context);
  hash('Inputs, hash', statement.inputs);
  hash('State root after', statement.post);
  hash('Outcome root', statement.outcome_root);
  hash('Result, hash', statement.result);
  text('Gas burnt', gasAmount(statement.gas_burnt));
  hash('Statement before', statement.previous);
  if (statement.release)
    text('Release', [...hashCopy(statement.release, 'release'), h('span', { class: 'dim' }, ' claimed by the signer')]);
  text('Nonce', statement.nonce ? data(statement.nonce) : h('span', { class: 'dim' }, 'none was asked for'));
  hash('Session key', statement.public_key);
  if (statement.signature) hash('Signature', statement.signature);
  return h(
    'dl',
    { class: 'kv' },
    rows.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  );
}

/** The signed bytes, sixteen a line. */
export function statementBytes(borsh: string): HTMLElement {
  const bytes = fromBase64(borsh);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    lines.push(`${count(at).padStart(6)}  ${toHex(bytes.subarray(at, at + 16)).replace(/(..)(?=.)/g, '$1 ')}`);
  }
  return h(
    'div',
    { class: 'bytes flush', role: 'group', tabindex: '0', 'aria-label': 'Bytes of the statement' },
    lines.join('\n'),
    '\n',
    copyButton(toHex(bytes), 'the bytes in hex'),
  );
}

export function took(ms: number, report: Report): string {
  return `${report.checks.length} checks in ${milliseconds(ms)}`;
}
