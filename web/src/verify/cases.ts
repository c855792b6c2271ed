import { h, type Child } from '../dom/h.ts';
import { sentence, data, hashCopy, verdictBadge } from '../dom/pieces.ts';
import type { Report, Trouble, Verdict } from '../session/types.ts';
import { download } from '../sdk/vitrine.ts';
import { bytes, counted, cut, exactGas } from '../text/format.ts';
import { places } from './excerpt.ts';
import { endorsements } from '../page/views/endorsements.ts';
import {
  anchor,
  blankPlate,
  checking,
  checks,
  findingBand,
  heading,
  notProven,
  onTheirWay,
  plate,
  took,
} from '../page/views/report.ts';

// The right half of the verifier page: what the case shows in each state.

const MEANINGS: [Verdict, string][] = [
  ['PROVEN', 'Executed again, everything equal.'],
  ['FAILED', 'Something contradicts. The field is named.'],
  ['UNPROVEN', 'Nothing contradicts, but something is missing. It is named.'],
  ['ATTESTED', 'Signatures and paths are good; it was not executed.'],
];

/** Exit codes of `vitrine verify`: docs/design.md §7. */
const EXIT: Record<Verdict, number> = { PROVEN: 0, FAILED: 1, UNPROVEN: 2, ATTESTED: 4 };

export function emptyCase(): HTMLElement {
  return h(
    'div',
    { class: 'vcase' },
    blankPlate(
      'No bundle',
      'Nothing to check yet',
      'The verdict stands here. There are four, and an error for files that are no bundle.',
    ),
    h(
      'div',
      { class: 'plinth' },
      h(
        'dl',
        { class: 'kv meanings' },
        MEANINGS.map(([verdict, meaning]) => [h('dt', {}, verdictBadge(verdict)), h('dd', {}, meaning)]),
      ),
    ),
  );
}

/** A sample is made by running something first. */
export function makingCase(): HTMLElement {
  return h(
    'div',
    { class: 'vcase', 'aria-busy': 'true' },
    blankPlate(
      'Making it',
      'A transfer of a fungible token runs in the frame',
      'Its bundle is then checked as yours would be.',
    ),
    h('div', { class: 'inset' }, checking('Running the transfer')),
  );
}

/** What is expected is not written right: neither a report of another file nor one under other expectations may stand here. */
export function heldCase(name: string): HTMLElement {
  return h(
    'div',
    { class: 'vcase' },
    blankPlate('Not checked', sentence(name), 'It is checked when what you expect of it is written right.'),
  );
}

export function runningCase(name: string, size: number, cancel: () => void): HTMLElement {
  return h(
    'div',
    { class: 'vcase', 'aria-busy': 'true' },
    blankPlate('Checking', sentence(name), bytes(size)),
    h('div', { class: 'inset' }, checking('Running every statement again')),
    h(
      'div',
      { class: 'plinth row between' },
      h('span', { class: 'small dim' }, 'Everything happens in this tab.'),
      h('button', { class: 'btn', type: 'button', onclick: cancel }, 'Cancel'),
    ),
  );
}

export function reportCase(
  report: Report & { milliseconds: number },
  name: string,
  bytesOfFile: Uint8Array,
): HTMLElement {
  const file = name.replace(/\.(?:json|bin)$/, '');
  return h(
    'div',
    { class: 'vcase' },
    plate(report, sentence(heading(report)), summary(report)),
    findingBand(report),
    places(report, bytesOfFile),
    h('div', { class: 'inset' }, checks(report)),
    h(
      'div',
      { class: 'plinth' },
      h(
        'div',
        { class: 'twoeq' },
        behind(report),
        h(
          'section',
          { 'aria-labelledby': 'w2' },
          h('h2', { id: 'w2', class: 'serif' }, 'What this does not prove'),
          notProven(report),
          onTheirWay(report),
        ),
      ),
      h(
        'div',
        { class: 'row gap-m' },
        h(
          'button',
          {
            class: 'btn sm',
            type: 'button',
            onclick: () => download(`${file}-report.json`, JSON.stringify(report, null, 2)),
          },
          'Save the report',
        ),
        h('span', { class: 'small dim mono' }, `vitrine verify ${name}; exit code ${EXIT[report.verdict]}`),
      ),
    ),
  );
}

/** A file that is no bundle has no verdict. */
export function malformedCase(trouble: Trouble, name: string, choose: HTMLElement): HTMLElement {
  const said = [trouble.where, trouble.todo].filter((part) => part !== undefined).join('. ');
  return h(
    'div',
    { class: 'vcase' },
    blankPlate('No verdict', sentence(trouble.what), [
      sentence(said),
      trouble.chain ? [h('br'), data(trouble.chain)] : null,
    ]),
    h(
      'div',
      { class: 'plinth row' },
      choose,
      h('span', { class: 'small dim mono' }, `vitrine verify ${name}; exit code 3`),
    ),
  );
}

function summary(report: Report & { milliseconds: number }): Child {
  const path = report.checks.find(({ step }) => step === 'path');
  const end = `${took(report.milliseconds, report)}. Anchor: ${anchor(report)}.`;
  if (path) return [sentence(path.name), '. ', end];
  const first = report.statements[0];
  const last = report.statements.at(-1);
  if (!first || !last) return end;
  const gas = report.statements.reduce((sum, statement) => sum + BigInt(statement.gas_burnt), 0n);
  return [
    'State root ',
    h('span', { class: 'hash', title: first.pre_state_root }, cut(first.pre_state_root)),
    ' → ',
    h('b', { class: 'hash', title: last.post_state_root }, cut(last.post_state_root)),
    `, ${counted(report.statements.length, 'statement', 'statements').toLowerCase()}, ${exactGas(gas)}. ${end}`,
  ];
}

function behind(report: Report): HTMLElement {
  const keys = [...new Set(report.statements.map(({ session_key: key }) => key))];
  const releases = [...new Set(report.statements.map(({ release_id: release }) => release))];
  return h(
    'section',
    { 'aria-labelledby': 'w1' },
    h('h2', { id: 'w1', class: 'serif' }, 'Who stands behind it'),
    h(
      'ul',
      { class: 'stack-s small gap-s' },
      keys.map((key) => h('li', {}, 'Session key ', hashCopy(key.replace('ed25519:', ''), 'session key'))),
      releases.map((release) =>
        h('li', {}, 'Release ', hashCopy(release, 'release'), h('span', { class: 'dim' }, ' claimed by that key')),
      ),
    ),
    h('div', { class: 'gap-s' }, endorsements(report)),
  );
}
