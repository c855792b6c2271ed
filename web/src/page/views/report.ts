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
import type { Check, Place, ReceiptOnItsWay, Report, StatementFields } from '../../session/types.ts';
import { fromBase64 } from '../../text/base64.ts';
import { count, counted, milliseconds, utc } from '../../text/format.ts';
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

function check(check: Check): HTMLElement {
  const { name, detail, where } = check;
  return h(
    'li',
    {},
    markOf(check),
    h('span', {}, sentence(name), detail === '' ? null : h('span', { class: 'why' }, sentence(detail)), placeOf(where)),
    h('span'),
  );
}

/** Which bytes of the file are in the wrong. */
function placeOf(where: Place | null): Child {
  if (where === null) return null;
  const { path, from, to } = where;
  const bytes = from === undefined || to === undefined ? '' : `, bytes ${count(from)} to ${count(to - 1)} of the file`;
  return h('span', { class: 'why' }, h('span', { class: 'mono' }, path), bytes);
}

function markOf({ ok, missing }: Check): HTMLElement {
  if (ok !== null) return ok ? stateMark('ok', 'passed') : stateMark('bad', 'failed');
  return missing ? stateMark('unverified', 'missing') : stateMark('pend', 'not done');
}

export function checking(said: string): HTMLElement {
  return h('ol', { class: 'steps' }, h('li', {}, busyMark('running'), h('span', {}, said), h('span')));
}

const HEADINGS: Partial<Record<Report['verdict'], string>> = {
  PROVEN: 'Run again from its own witness, every answer came out equal',
  ATTESTED: 'Signatures and paths are good; nothing was executed',
};

/** What contradicts or what is missing, as the reason tells it: the check's sentence, a colon, what was found. */
function finding({ verdict, reason }: Report): { name: string; detail: string } | undefined {
  if (HEADINGS[verdict] !== undefined) return undefined;
  const at = reason.indexOf(': ');
  return at < 0 ? { name: reason, detail: '' } : { name: reason.slice(0, at), detail: reason.slice(at + 2) };
}

/** The sentence beside the verdict. */
export function heading(report: Report): string {
  return HEADINGS[report.verdict] ?? finding(report)?.name ?? report.reason;
}

/** The finding as a band: what contradicts in red, what is missing as a note. */
export function findingBand(report: Report): Child {
  const found = finding(report);
  if (!found || found.detail === '') return null;
  if (report.verdict === 'FAILED') return h('div', { class: 'err' }, h('p', { class: 'mono' }, sentence(found.detail)));
  const missing = h('p', {}, h('b', {}, 'Missing: '), sentence(found.detail));
  return h('div', { class: 'inset' }, h('div', { class: 'note warn' }, missing));
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
    { class: 'stack-s gap-s' },
    report.not_proven.map((text) => {
      const end = text.search(/[.:] /) + 1;
      return h('li', { class: 'note' }, h('b', {}, text.slice(0, end || undefined)), end > 0 ? text.slice(end) : '');
    }),
  );
}

const WHERE: Record<ReceiptOnItsWay['where'], string> = {
  next_chunk: "for the shard's next chunk",
  other_shard: 'for another shard',
  delayed: 'delayed',
  postponed: 'waiting for data',
  yielded: 'waiting to be resumed',
  buffered: 'held back for another shard',
};

/** The receipts that the bundle sent or put aside and did not run; nothing when there are none. */
export function onTheirWay(report: Report): Child {
  if (report.in_flight.length === 0) return null;
  return h(
    'details',
    { class: 'gap-s small' },
    h('summary', {}, counted(report.in_flight.length, 'receipt', 'receipts'), ' on the way at the end'),
    h(
      'ul',
      { class: 'stack-s gap-s' },
      report.in_flight.map(({ id, predecessor, receiver, where }) =>
        h('li', {}, hashCopy(id, 'receipt'), ' ', data(predecessor), ' → ', data(receiver), `, ${WHERE[where]}`),
      ),
    ),
  );
}

/** The fields of one statement, in the order in which one reads them. */
export function statementFields(statement: StatementFields, report: Report): HTMLElement {
  const rows: [string, Child][] = [];
  const hash = (name: string, value: string) => rows.push([name, hashCopy(value, name.toLowerCase())]);
  const text = (name: string, value: Child) => rows.push([name, value]);
  text('Format', 'vitrine statement, version 1');
  text('Protocol version', String(statement.protocol_version));
  text('Chain id', data(statement.chain_id, { class: '' }));
  text('Anchor of the first root', anchor(report));
  text('Block', `${count(BigInt(statement.height))}, ${utc(statement.timestamp)}`);
  hash('Block hash', statement.block_hash);
  const price = BigInt(statement.gas_price);
  const exact = h('span', { class: 'dim' }, `(${count(price)} yocto per gas)`);
  text('Gas price', [nearAmount(price * 10n ** 12n), ' per Tgas ', exact]);
  hash('State root before', statement.pre_state_root);
  hash('Context, hash', statement.context);
  hash('Inputs, hash', statement.inputs);
  hash('State root after', statement.post_state_root);
  hash('Outcome root', statement.outcome_root);
  hash('Result, hash', statement.result);
  text('Gas burnt', gasAmount(statement.gas_burnt));
  hash('Statement before', statement.previous);
  text('Release', [hashCopy(statement.release_id, 'release'), h('span', { class: 'dim' }, ' claimed by the signer')]);
  text('Nonce', statement.nonce ? data(statement.nonce) : h('span', { class: 'dim' }, 'none was asked for'));
  hash('Session key', statement.session_key.replace('ed25519:', ''));
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
