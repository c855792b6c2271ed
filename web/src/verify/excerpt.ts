import { h, type Child } from '../dom/h.ts';
import { data } from '../dom/pieces.ts';
import type { Check, Report } from '../session/types.ts';
import { count } from '../text/format.ts';
import { toHex } from '../text/hex.ts';

// The bytes of the file that a failed check points at: as text in the JSON form, as hex in the compact one.

/** Characters of text before and after the member, and of the member itself. */
const AROUND = 48;
const SHOWN = 240;
/** Bytes of a line of hex, and lines. */
const LINE = 16;
const LINES = 8;
const MOST = 4;

/** A section with the places of failed checks, the deciding one first; nothing when no check points anywhere. */
export function places(report: Report, file: Uint8Array): Child {
  const failed = report.checks.filter((check) => check.ok === false && check.where !== null);
  failed.sort((a, b) => Number(decides(report, b)) - Number(decides(report, a)));
  const shown = failed.slice(0, MOST).map((check) => place(check, file));
  if (shown.length === 0) return null;
  return h(
    'section',
    { 'aria-labelledby': 'w0', class: 'places' },
    h('h2', { id: 'w0', class: 'serif' }, 'Where it fails'),
    shown,
  );
}

function decides({ reason }: Report, { name, detail }: Check): boolean {
  return reason === `${name}: ${detail}`;
}

function place({ where }: Check, file: Uint8Array): Child {
  const { path, from, to } = where!;
  if (from === undefined || to === undefined) return h('p', { class: 'mono' }, path, ' is not in the file');
  return [
    h('p', {}, h('span', { class: 'mono' }, path), `, bytes ${count(from)} to ${count(to - 1)} of the file`),
    h(
      'div',
      { class: 'bytes', role: 'group', tabindex: '0', 'aria-label': `Bytes of ${path}` },
      file[0] === 0x7b ? text(file, from, to) : hex(file, from, to),
    ),
  ];
}

function text(file: Uint8Array, from: number, to: number): Child[] {
  const read = (start: number, end: number) => new TextDecoder().decode(file.subarray(start, end));
  const start = Math.max(0, from - AROUND);
  const end = Math.min(file.length, to + AROUND);
  const cut = to - from > SHOWN;
  const shown = read(from, cut ? from + SHOWN : to);
  return [
    start > 0 ? '…' : '',
    data(read(start, from), { class: '' }),
    h('mark', {}, data(cut ? `${shown}…` : shown, { class: '' })),
    cut ? '' : data(read(to, end), { class: '' }),
    end < file.length ? '…' : '',
  ];
}

function hex(file: Uint8Array, from: number, to: number): Child[] {
  const out: Child[] = [];
  const first = from - (from % LINE);
  const last = Math.min(to, first + LINES * LINE);
  for (let at = first; at < last; at += LINE) {
    const end = Math.min(at + LINE, file.length);
    const [a, b] = [Math.max(at, from), Math.min(end, to)];
    const part = (start: number, stop: number) => toHex(file.subarray(start, stop)).replace(/(..)(?=.)/g, '$1 ');
    out.push(
      `${count(at).padStart(10)}  ${part(at, a)}${a > at ? ' ' : ''}`,
      h('mark', {}, part(a, b)),
      `${b < end ? ' ' : ''}${part(b, end)}\n`,
    );
  }
  if (last < to) out.push(`${'…'.padStart(10)}  ${count(to - last)} more bytes`);
  return out;
}
