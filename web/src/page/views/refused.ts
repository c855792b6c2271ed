import { h, type Child } from '../../dom/h.ts';
import { sentence, copyButton, data, stateBox } from '../../dom/pieces.ts';
import type { ByteSpot, Trouble } from '../../session/types.ts';
import { bytes, count } from '../../text/format.ts';
import { toHex } from '../../text/hex.ts';
import type { Asked, Exhibit, Model } from '../model.ts';
import { fact, label, named } from './label.ts';
import { troubleFacts } from './failure.ts';

type Refused = Extract<Exhibit, { kind: 'refused' }>;

/** A module that no validator would run: what it has, at which byte, and how to build it without. */
export function refusedCase({ file, code, trouble }: Refused, model: Model, choose: () => HTMLElement): HTMLElement {
  const kept = model.contract;
  return h(
    'article',
    { class: 'vcase', 'aria-labelledby': 'exhibit' },
    label(`${file}, ${bytes(code.length)}`, stateBox('bad', 'Refused'), sentence(trouble.what), [
      'Nothing was deployed',
      kept ? ['; ', h('b', {}, named(kept.file)), ' is still in the case.'] : '.',
    ]),
    h(
      'div',
      { class: 'err', role: 'alert' },
      h('h2', {}, trouble.where ? sentence(trouble.where) : 'It is not a contract that can be run'),
    ),
    h(
      'dl',
      { class: 'facts' },
      trouble.at ? fact('Where', spot(trouble.at, code)) : null,
      trouble.at?.feature ? fact('Feature', sentence(trouble.at.feature)) : null,
      trouble.chain ? fact('The chain says', data(trouble.chain)) : null,
      trouble.todo ? fact('What to do', sentence(trouble.todo)) : null,
    ),
    h('div', { class: 'plinth row' }, choose(), report(file, trouble)),
  );
}

/** A request that the session did not take: wrong input, or a worker that ended. */
export function troubleCase(asked: Asked, trouble: Trouble): HTMLElement {
  const cancelled = trouble.kind === 'cancelled';
  const view = asked.what === 'view' && !cancelled;
  const number = cancelled ? 'No statement' : view ? 'View, nothing was changed' : 'Nothing was sent';
  const state = cancelled ? stateBox('pend', 'Cancelled') : stateBox('bad', view ? 'Failed' : 'Refused');
  return h(
    'article',
    { class: 'vcase', 'aria-labelledby': 'exhibit' },
    label(number, state, named(asked.method), ['on ', h('b', {}, named(asked.on))]),
    h('div', { class: cancelled ? 'inset' : 'err', role: 'alert' }, h('h2', {}, sentence(trouble.what))),
    troubleFacts(trouble),
    h('div', { class: 'plinth' }, h('p', { class: 'small soft' }, 'The state is untouched, and the session goes on.')),
  );
}

/** The bytes around the place, the refused ones marked. */
function spot(at: ByteSpot, code: Uint8Array): Child {
  // Opcodes with a prefix are two bytes, all others one.
  const length = (code[at.offset] ?? 0) >= 0xfb ? 2 : 1;
  const from = Math.max(0, at.offset - 6);
  const hex = (start: number, end: number) => toHex(code.subarray(start, end)).replace(/(..)(?=.)/g, '$1 ');
  const after = hex(at.offset + length, at.offset + length + 6);
  const inside =
    typeof at.function === 'number'
      ? [`, function ${count(at.function)}`, at.name ? [' ', data(at.name)] : null]
      : null;
  return [
    `byte ${count(at.offset)} `,
    h('span', { class: 'dim mono' }, `(0x${at.offset.toString(16)})`),
    ` of ${count(code.length)}`,
    inside,
    at.offset < code.length
      ? h(
          'div',
          { class: 'bytes', role: 'group', tabindex: '0', 'aria-label': `Bytes around offset ${at.offset}` },
          h('span', { class: 'dim' }, `0x${from.toString(16)}`),
          `  ${hex(from, at.offset)} `,
          h('mark', {}, hex(at.offset, at.offset + length)),
          ` ${after}`,
        )
      : null,
  ];
}

function report(file: string, { what, where, chain, todo }: Trouble): HTMLElement {
  const text = [`${file}: ${what}`, where, chain, todo].filter((part) => part !== undefined).join('\n');
  const button = copyButton(text, 'this report');
  button.className = 'btn';
  button.removeAttribute('aria-label');
  button.replaceChildren('Copy this report');
  return button;
}
