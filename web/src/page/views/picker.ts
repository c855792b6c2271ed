import { h, type Child } from '../../dom/h.ts';
import { bytes } from '../../text/format.ts';
import type { BuiltIn } from '../catalogue.ts';

/** NEAR's own limit for a contract's code (`max_contract_size`). */
export const MOST_CODE = 4_194_304;

export interface PickerActions {
  builtIn(builtIn: BuiltIn): void;
  file(file: File): void;
}

/** The first visit: the picker alone, in the case. */
export function firstVisit(builtIns: BuiltIn[], actions: PickerActions): HTMLElement {
  return h(
    'section',
    { 'aria-labelledby': 'h-first' },
    h(
      'div',
      { class: 'first stack-l' },
      h(
        'div',
        {},
        h('h1', { class: 'vh1', id: 'h-first' }, 'Put a contract in the case'),
        h(
          'p',
          { class: 'soft lead' },
          'It runs in this tab, cut off from the network, with the gas, the receipts and the state root of a NEAR validator. You get a signed proof that anybody can check by running it again.',
        ),
      ),
      h(
        'div',
        { class: 'vcase' },
        h(
          'div',
          { class: 'label stack-l' },
          h(
            'section',
            { 'aria-labelledby': 'e1' },
            h('h2', { id: 'e1' }, 'Take one of ours'),
            cards(builtIns.slice(0, 6), actions),
          ),
          h(
            'section',
            { 'aria-labelledby': 'e2' },
            h('h2', { id: 'e2' }, 'Or bring your own'),
            h(
              'div',
              { class: 'drop gap-s' },
              h('p', {}, 'Drop a ', h('code', {}, '.wasm'), ' file here'),
              h('p', { class: 'gap-s' }, fileButton('Choose a file', 'btn', actions.file)),
              h('p', { class: 'hint' }, `At most ${bytes(MOST_CODE)}. It does not leave this computer.`),
            ),
          ),
        ),
      ),
      h(
        'p',
        { class: 'small soft' },
        'Somebody sent you a proof? ',
        h('a', { href: 'verify.html' }, 'Verify a bundle'),
        '.',
      ),
    ),
  );
}

/** The picker beside the form, once there is a contract. */
export function picker(
  builtIns: BuiltIn[],
  kept: { file: string; account: HTMLInputElement },
  actions: PickerActions,
): HTMLElement {
  return h(
    'section',
    { class: 'panel', 'aria-labelledby': 'h-pick' },
    h(
      'div',
      { class: 'head' },
      h('h1', { id: 'h-pick', class: 'vh1' }, 'Choose a contract'),
      h('a', { class: 'btn sm', href: '#run' }, `Keep ${kept.file}`),
    ),
    h(
      'div',
      { class: 'body stack-l' },
      h(
        'div',
        { class: 'drop' },
        h('p', {}, 'Drop a ', h('code', {}, '.wasm'), ' file anywhere on this page, or'),
        h('p', { class: 'gap-s' }, fileButton('Choose a file', 'btn', actions.file)),
      ),
      h('div', {}, h('h2', { class: 'cap' }, 'Ours'), cards(builtIns, actions)),
      h(
        'div',
        {},
        h('label', { for: 'account' }, 'Put it on account'),
        kept.account,
        h('p', { class: 'hint' }, 'Left empty: where this very code is already, else an account named after the file.'),
      ),
    ),
  );
}

function cards(builtIns: BuiltIn[], actions: PickerActions): HTMLElement {
  return h(
    'div',
    { class: 'pick gap-s' },
    builtIns.map((builtIn) =>
      h(
        'button',
        { type: 'button', onclick: () => actions.builtIn(builtIn) },
        h('b', {}, builtIn.title),
        h('span', { class: 'what' }, builtIn.what),
        h('span', { class: 'size' }, `${builtIn.file}, ${bytes(builtIn.length)}, ${builtIn.methods} methods`),
      ),
    ),
  );
}

/** A button that opens the file dialog. The input itself stays out of sight, and of the tab order. */
export function fileButton(words: Child, look: string, take: (file: File) => void, accept = '.wasm'): HTMLElement {
  const input = h('input', {
    type: 'file',
    class: 'sr',
    accept,
    tabindex: '-1',
    'aria-hidden': 'true',
    onchange: () => {
      const file = input.files?.[0];
      input.value = '';
      if (file) take(file);
    },
  });
  return h('span', {}, h('button', { class: look, type: 'button', onclick: () => input.click() }, words), input);
}
