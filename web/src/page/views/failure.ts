import { h, type Child } from '../../dom/h.ts';
import { account, copyButton, data, gasAmount, hashText, nearInText, sentence } from '../../dom/pieces.ts';
import { failedReceipt, refunded } from '../../session/result.ts';
import type { CallResult, Failure, Trouble } from '../../session/types.ts';
import { count } from '../../text/format.ts';
import type { Contract } from '../model.ts';
import { fact } from './label.ts';

export interface FailureActions {
  contract: Contract | undefined;
  /** Sets up a call in the form; nothing is sent. */
  fill(method: string, change: { args?: unknown; deposit?: string; gas?: string }): void;
  again(gas?: string): void;
}

/** What is tried next when gas ran out: a usual amount, then all that a transaction may have (`max_total_prepaid_gas`). */
const MORE_GAS = [100n * 10n ** 12n, 1000n * 10n ** 12n];

/** What went wrong, where, what to do, what the chain says, what was undone: always in this order (docs/ux/ux.md §8). */
export function failure(result: CallResult, reason: Failure, actions: FailureActions): Child {
  const back = refunded(result);
  return [
    h('div', { class: 'err', role: 'alert' }, h('h2', {}, sentence(reason.what)), explanation(reason)),
    h(
      'dl',
      { class: 'facts' },
      fact('Where', where(result, reason)),
      reason.chain ? fact('The chain says', data(reason.chain)) : null,
      fact('What to do', todo(result, reason, actions)),
      fact(
        'Undone',
        back === 0n ? 'Nothing but the fee was taken.' : [nearInText(back), ' came back to ', account(result.as), '.'],
      ),
    ),
  ];
}

function explanation(reason: Failure): Child {
  if (reason.kind === 'panic')
    return h('p', { class: 'soft' }, "This is the contract's own message (a panic), not a fault of the chain.");
  if (reason.kind === 'transaction')
    return h('p', { class: 'soft' }, 'The transaction was not accepted. The state is as it was.');
  return null;
}

function where(result: CallResult, reason: Failure): Child {
  const receipt = failedReceipt(result);
  if (typeof receipt?.block !== 'number') return sentence(reason.where ?? `transaction ${result.tx_hash}`);
  return [
    'receipt ',
    hashText(receipt.id),
    copyButton(receipt.id, 'receipt id'),
    ' on ',
    account(receipt.receiver),
    `, block ${count(receipt.block)}, after `,
    gasAmount(receipt.gas_burnt ?? '0'),
  ];
}

function todo(result: CallResult, reason: Failure, actions: FailureActions): Child {
  const mine = actions.contract?.account === result.on;
  const suggestion = mine ? suggest(reason, actions) : null;
  const attached = BigInt(result.gas_attached);
  const again = mine && result.method !== null;
  const more = MORE_GAS.find((gas) => gas > attached);
  return [
    h('p', {}, suggestion?.said ?? (reason.todo ? sentence(reason.todo) : 'Change the call and run it again.')),
    again
      ? h(
          'div',
          { class: 'row gap-s' },
          suggestion
            ? h('button', { class: 'btn main', type: 'button', onclick: suggestion.do }, suggestion.button)
            : null,
          reason.kind === 'out_of_gas' && more !== undefined
            ? h(
                'button',
                { class: 'btn main', type: 'button', onclick: () => actions.again(String(more)) },
                `Run again with ${more / 10n ** 12n} Tgas`,
              )
            : h('button', { class: 'btn', type: 'button', onclick: () => actions.again() }, 'Run again'),
        )
      : null,
  ];
}

/** NEP-145: who is not registered pays for storage first. The text is the one of near-contract-standards. */
function suggest(reason: Failure, actions: FailureActions): { said: Child; button: string; do: () => void } | null {
  const method = actions.contract?.methods.find(({ name }) => name === 'storage_deposit');
  const match = /The account ([a-z\d._-]{2,64}) is not registered/.exec(reason.chain ?? reason.what);
  if (reason.kind !== 'panic' || !method || !match) return null;
  const receiver = match[1]!;
  const deposit = method.deposit ?? '1250000000000000000000';
  return {
    said: [
      'Under NEP-145 a receiver pays for its storage first. Call ',
      h('span', { class: 'mono' }, 'storage_deposit'),
      ' for ',
      account(receiver),
      ' with ',
      nearInText(deposit),
      '.',
    ],
    button: 'Set up storage_deposit',
    do: () => actions.fill('storage_deposit', { args: { account_id: receiver }, deposit }),
  };
}

/** The parts of a request that was not carried out at all. */
export function troubleFacts(trouble: Trouble): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    trouble.where ? fact('Where', sentence(trouble.where)) : null,
    trouble.chain ? fact('The chain says', data(trouble.chain)) : null,
    trouble.todo ? fact('What to do', sentence(trouble.todo)) : null,
  );
}
