// A stand-in for the engine, for looking at the page without the core. It answers in the session's words with the reference
// node's numbers for one call of ft.wasm, and with invented ones for everything else. Never shipped: build --engine.

import { ENDORSEMENTS } from './endorsements.ts';
import type { Runtime } from '../../src/engine/runtime.ts';
import type { CallResult, Head } from '../../src/session/types.ts';
import { fromBase64, toBase64 } from '../../src/text/base64.ts';
import { toBase58 } from '../../src/text/base58.ts';
import { fromHex } from '../../src/text/hex.ts';
import { changes, hash, receipts, text, trouble } from './data.ts';
import { inspect } from './inspect.ts';
import path from './path.json';

type Request = Record<string, string | number | boolean | null>;

class Session {
  #height = 1000;
  #number = 0;
  #protocol = 86;
  #key = '';
  #root = '7L7vAeNYWE2Y227PkxbeUaCYiREYR9V7aXaHn1WyqrH';
  #accounts: Record<string, { balance: string; contract: string | null }> = {
    'alice.test': { balance: '1000000000000000000000000000', contract: null },
    'bob.test': { balance: '999557726458015150000000000', contract: null },
    'carol.test': { balance: '1000000000000000000000000000', contract: null },
    'contract.test': { balance: '100001491057063586100000002', contract: null },
  };
  #registered = ['alice.test'];
  #deploying: CallResult | undefined;
  #running: { request: Request; left: number } | undefined;

  handle(json: string): string {
    const request = JSON.parse(json) as Request;
    const work = (this as unknown as Record<string, (request: Request) => object>)[`_${String(request['op'])}`];
    if (!work) return JSON.stringify({ ok: false, error: { what: `No operation ${String(request['op'])}` } });
    try {
      return JSON.stringify({ ok: true, ...work.call(this, request) });
    } catch (error) {
      return JSON.stringify({ ok: false, error: error instanceof Error ? JSON.parse(error.message) : {} });
    }
  }

  get #head(): Head {
    return {
      height: this.#height,
      hash: hash(this.#height),
      state_root: this.#root,
      timestamp: String(1795305600000000000n + BigInt(this.#height - 1000) * 1000000000n),
      protocol: this.#protocol,
      chain_id: 'vitrine-local',
    };
  }

  _start(request: Request) {
    this.#key = String(request['public_key']);
    this.#protocol = Number(request['protocol']);
    return { head: this.#head, accounts: this._accounts().accounts };
  }

  _accounts() {
    return {
      accounts: Object.entries(this.#accounts).map(([id, row]) => ({ id, locked: '0', storage_usage: 182, ...row })),
    };
  }

  _inspect(request: Request) {
    return inspect(fromBase64(String(request['code'])));
  }

  _deploy(request: Request) {
    const account = String(request['account']);
    const inspection = inspect(fromBase64(String(request['code'])));
    this.#accounts[account] = { balance: '100000000000000000000000000', contract: inspection.hash };
    return this.#ended({ on: account, as: account, method: null, args: '', gas: '0', deposit: '0' }, null, null);
  }

  _begin(request: Request) {
    if (request['code'] !== undefined) {
      this.#deploying = this._deploy(request);
      return { done: false, number: this.#number };
    }
    this.#deploying = undefined;
    this.#running = { request, left: request['method'] === 'spin' || request['method'] === 'sieve' ? 24 : 3 };
    return { done: false, number: this.#number + 1 };
  }

  _step() {
    if (this.#deploying) return { done: true, ...this.#deploying };
    const running = this.#running!;
    if (running.left-- > 0) {
      if (running.request['method'] === 'spin' || running.request['method'] === 'sieve') wait(500);
      const block = this.#height + 4 - Math.min(3, running.left);
      return {
        done: false,
        progress: {
          block,
          method: String(running.request['method']),
          account: String(running.request['on']),
          gas: String(2746118084729n * BigInt(9 - running.left)),
          receipts: 9 - running.left,
        },
      };
    }
    return { done: true, ...this.#call(running.request) };
  }

  _call(request: Request) {
    return this.#call(request);
  }

  _dry_run(request: Request) {
    const before = [this.#height, this.#number, this.#root] as const;
    const result = this.#call(request);
    [this.#height, this.#number, this.#root] = before;
    return { ...result, statements: [] };
  }

  #call(request: Request): object {
    const { method } = request;
    const args = JSON.parse(text(String(request['args'])) || '{}') as Record<string, string>;
    if (BigInt(String(request['gas'])) > 10n ** 15n) {
      return this.#ended(request, null, {
        what: 'More gas is attached than a transaction may have',
        where: '1,200 Tgas, where 1,000 Tgas is the most',
        todo: 'Attach at most 1,000 Tgas',
        chain: 'InvalidTxError(ActionsValidation(TotalPrepaidGasExceeded))',
        kind: 'transaction',
        receipt: null,
      });
    }
    if (method === 'nothing_here') return this.#ended(request, null, trouble('method'));
    if (method === 'storage_deposit') this.#registered.push(args['account_id']!);
    if (method === 'ft_transfer' && BigInt(String(request['gas'])) < 790837587089n)
      return this.#ended(request, null, trouble('out_of_gas'));
    if (method === 'ft_transfer' && !this.#registered.includes(args['receiver_id']!))
      return this.#ended(request, null, trouble('panic', args['receiver_id']));
    if (method === 'ft_transfer_call') return this.#ended(request, toBase64(new TextEncoder().encode('"50"')), null);
    return this.#ended(
      request,
      toBase64(
        new TextEncoder().encode(
          method === 'storage_deposit' ? '{"total":"1250000000000000000000","available":"0"}' : '',
        ),
      ),
      null,
    );
  }

  #ended(request: Request, returned: string | null, failure: CallResult['failure']): CallResult {
    const first = this.#height + 1;
    const full = request['method'] === 'ft_transfer_call';
    const last = first + (full ? 4 : 2);
    const before = full ? path.roots.before : this.#root;
    const after = full ? path.roots.after : hash(last * 7 + 1);
    this.#height = last;
    this.#root = after;
    const number = ++this.#number;
    const list = receipts(request, first, failure);
    return {
      number,
      status: failure ? 'failed' : 'success',
      method: request['method'] as string | null,
      on: String(request['on']),
      as: String(request['as']),
      deposit: String(request['deposit']),
      gas_attached: String(request['gas']),
      protocol: this.#protocol,
      blocks: [first, last],
      tx_hash: hash(number),
      returned,
      failure,
      gas_burnt: full ? '6387252207376' : failure ? '1708742207361' : '1932013394019',
      tokens_burnt: full ? '571770451987600000000' : '170774207561200000000',
      receipts: list,
      logs: list.flatMap((receipt) =>
        (receipt.logs ?? []).map((line) => ({
          receipt: receipt.id,
          account: receipt.receiver,
          block: receipt.block ?? 0,
          text: line,
        })),
      ),
      changes: changes(request, full),
      roots: { before, after },
      statements: Array.from({ length: last - first + 1 }, (_, at) => ({
        block: first + at,
        digest: '00'.repeat(31) + (first + at).toString(16).padStart(4, '0').slice(-2),
        previous: at === 0 ? hash(first) : hash(first + at - 1),
        pre: at === 0 ? before : hash(100 + first + at),
        post: first + at === last ? after : hash(101 + first + at),
        outcome_root: hash(500 + at),
        gas_burnt: '1277450441475',
      })),
      head: this.#head,
    };
  }

  _view(request: Request) {
    if (request['method'] === 'nothing_here')
      throw new Error(JSON.stringify({ what: 'The contract has no method nothing_here', chain: 'MethodNotFound' }));
    return { returned: toBase64(new TextEncoder().encode('"998450"')), logs: [], gas_burnt: '812345678901' };
  }

  _sign() {
    return {};
  }

  _snapshot(request: Request) {
    const state = JSON.stringify([this.#height, this.#number, this.#root, this.#accounts, this.#key, this.#registered]);
    const count = this.#number + 1;
    return { snapshot: { records: Array.from({ length: count - Number(request['from']) }, () => state) }, count };
  }

  _restore(request: { snapshot: { records: string[] } }) {
    const last = request.snapshot.records.at(-1)!;
    [this.#height, this.#number, this.#root, this.#accounts, this.#key, this.#registered] = JSON.parse(last);
    return { head: this.#head, accounts: this._accounts().accounts };
  }

  _bundle(request: Request) {
    return {
      bundle: JSON.stringify({
        format: 'vitrine/bundle/v1',
        from_call: request['from_call'],
        blocks: this.#height,
        filler: 'x'.repeat(12300),
      }),
    };
  }

  _path(request: Request) {
    const after = request['root'] === path.roots.after || request['root'] !== path.roots.before;
    return {
      root: request['root'],
      value: null,
      steps: path.steps.map(({ was, hash: now, changed, children, ...step }, at) => ({
        ...step,
        memory_usage: 100,
        hash: after ? now : whole(was, at),
        children: children.map((child) => ({
          nibble: Number.parseInt(child.nibble, 16),
          hash: after || !changed.includes(child.nibble) ? child.hash : hash(at * 16),
        })),
      })),
    };
  }

  /** What is checked here has nothing to share. */
  _check_open(request: Request) {
    return this._verify(request);
  }

  _verify(request: Request) {
    const bundle = String(request['bundle']);
    if (!bundle.includes('vitrine/bundle/v1'))
      throw new Error(
        JSON.stringify({
          what: 'This file is not a bundle of format 1',
          where: 'byte 0',
          todo: 'Choose another file',
          kind: 'bundle',
        }),
      );
    try {
      JSON.parse(bundle);
    } catch {
      throw new Error(
        JSON.stringify({
          what: 'This file is not a whole bundle',
          where: `It ends at byte ${bundle.length} in the middle of the witness`,
          todo: 'It may have been cut off on the way. Download it again',
          kind: 'bundle',
        }),
      );
    }
    const failed = bundle.includes('FLIP');
    const incomplete = bundle.includes('LACK');
    const ok = !failed && !incomplete;
    const check = (name: string, detail: string, good: boolean | null = true) => ({
      step: 'form',
      where: null,
      name,
      ok: good,
      missing: good === null && incomplete,
      detail,
    });
    return {
      verdict: failed ? 'FAILED' : incomplete ? 'UNPROVEN' : 'PROVEN',
      anchor: request['require_anchor'] === 'genesis' ? 'genesis' : 'claimed',
      reason: failed
        ? 'The state root after block 1,012 is not what the run gives'
        : incomplete
          ? 'A trie node is missing, so block 1,012 could not be run again'
          : 'Run again from its own witness, every answer came out equal',
      checks: [
        check('The bundle is well formed', 'Format 1, 12,406 bytes, every length within its limit'),
        failed
          ? check('Signature 4 of 5 does not fit its statement', 'Statements 1, 2, 3 and 5 are signed well', false)
          : check('Five signatures are good', 'Ed25519 by the session key'),
        failed
          ? check(
              'The statements do not form one chain',
              'Statement 5 starts from another root than statement 4 ends with',
              false,
            )
          : check(
              'The statements form one chain',
              'Each starts from the root where the last one ended, and names its hash',
            ),
        check('The contract is the one named', 'ft.wasm, 133,903 bytes, hash 43VjzQ…rnADWv as in the account rows'),
        incomplete
          ? check('The witness is not complete', '1 of 102 nodes and values is missing', null)
          : check(
              'The witness is complete',
              '102 nodes and values; each hashes into its root; none missing, none unread',
            ),
        check('Everything ran again', '1 transaction and 6 receipts', incomplete ? null : true),
        failed
          ? check(
              'The answers are not equal',
              'state root after block 1,012: claimed D4rorzcdxjSS8CjRDFmjGv7sSoRPaTaRn3PvMe9RpSQV, run gives D4rorzcdxjSS8CjRDFmjGv7sSoRPaTaRnnDSZCo466tu',
              false,
            )
          : check('The answers are equal', 'Outcome roots, outgoing receipts and 6,387,252,207,376 gas', ok || null),
        check('The last state root is equal', '2rhe7o…qwhxRQ', ok || null),
      ],
      statements: Array.from({ length: (JSON.parse(bundle) as { blocks?: number }).blocks! - 1000 || 5 }, (_, at) => ({
        protocol_version: 86,
        chain_id: 'vitrine-local',
        release_id: '0'.repeat(64),
        session_key: 'ed25519:CFUXGFuez5JfxkLBrpQchxqXmG4HVGernverJFPBVKng',
        nonce: null,
        previous: hash(at + 70),
        shard_id: '0',
        height: String(1001 + at),
        timestamp: String(1795305600000000000n + BigInt(at + 1) * 1000000000n),
        block_hash: hash(at + 80),
        gas_price: '100000000',
        pre_state_root: hash(at),
        context: hash(at + 30),
        inputs: hash(at + 40),
        post_state_root: hash(at + 1),
        outcome_root: hash(at + 50),
        result: hash(at + 60),
        gas_burnt: '1930126226371',
        digest: '00'.repeat(32),
        borsh: toBase64(fromHex('b3494db7fd8330b6168d330b12e52b31cc8a18c8b944b6a3f31887da97553bee')),
      })),
      not_proven: [
        'That it happened on NEAR. It ran on a local chain that starts from its own genesis. A proof anchored in a NEAR block would say so under Anchor.',
        'That nobody watched. A page is not an enclave. Whoever owns this browser can read everything that ran in it.',
        'Who pressed the button. The session key answers for the statement. See the endorsements for who answers for the key.',
        'That it is the newest. Ask for a statement with your own nonce if you need it fresh.',
      ],
      endorsements: ENDORSEMENTS,
      policy: null,
    };
  }
}

function whole(cut: string, at: number): string {
  if (at === 0) return path.roots.before;
  return cut.slice(0, 6) + toBase58(new Uint8Array(24).fill(at + 9)).slice(0, 31) + cut.slice(-6);
}

function wait(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

export type { Runtime };

export function createRuntime(): Promise<Runtime> {
  const session = new Session();
  return Promise.resolve({ handle: (json: string) => session.handle(json) });
}
