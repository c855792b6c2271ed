import { h } from '../dom/h.ts';
import type { Vitrine } from '../sdk/vitrine.ts';

// Bundles for those who have none at hand: made here and now by the frame, and then spoilt in four ways.

interface BundleText {
  witness: string[];
  blocks: { statement: { post_state_root: string } }[];
}

export interface Sample {
  words: string;
  name: string;
  spoil(intact: string): string;
}

export const SAMPLES: Sample[] = [
  { words: 'An intact one', name: 'intact.json', spoil: (intact) => intact },
  { words: 'One with a changed state root', name: 'changed.json', spoil: changed },
  { words: 'One that lacks a node', name: 'incomplete.json', spoil: incomplete },
  { words: 'One that is cut off', name: 'cut-off.json', spoil: (intact) => intact.slice(0, intact.length * 0.7) },
];

/** Runs a transfer of the fungible token on the frame's chain, once, and gives its bundle from genesis. */
export async function intact(vitrine: Vitrine): Promise<string> {
  const answer = await fetch('contracts/ft.wasm');
  const on = 'contract.test';
  await vitrine.deploy(on, new Uint8Array(await answer.arrayBuffer()));
  const supply = { owner_id: 'alice.test', total_supply: '1000000' };
  await vitrine.call({ on, method: 'new_default_meta', args: supply });
  await vitrine.call({ on, method: 'storage_deposit', args: { account_id: 'bob.test' }, deposit: 1250n * 10n ** 18n });
  await vitrine.call({ on, method: 'ft_transfer', args: { receiver_id: 'bob.test', amount: '100' }, deposit: 1n });
  return vitrine.bundle();
}

export function samples(take: (sample: Sample) => void): HTMLElement {
  return h(
    'section',
    { 'aria-labelledby': 'try' },
    h('h2', { class: 'cap', id: 'try' }, 'No bundle at hand? Take one of these'),
    h(
      'ul',
      { class: 'samples gap-s' },
      SAMPLES.map((sample) =>
        h('li', {}, h('button', { class: 'btn', type: 'button', onclick: () => take(sample) }, sample.words)),
      ),
    ),
  );
}

/** The last statement claims another root: the last letter of its base58 form is another one. */
function changed(intact: string): string {
  const bundle = JSON.parse(intact) as BundleText;
  const statement = bundle.blocks.at(-1)!.statement;
  const root = statement.post_state_root;
  statement.post_state_root = root.slice(0, -1) + (root.endsWith('2') ? '3' : '2');
  return JSON.stringify(bundle);
}

function incomplete(intact: string): string {
  const bundle = JSON.parse(intact) as BundleText;
  bundle.witness.splice(Math.floor(bundle.witness.length / 2), 1);
  return JSON.stringify(bundle);
}
