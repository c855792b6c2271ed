import type { Change, Failure, FailureKind, Receipt } from '../../src/session/types.ts';
import { fromBase64, toBase64 } from '../../src/text/base64.ts';
import { toBase58 } from '../../src/text/base58.ts';
import { toHex } from '../../src/text/hex.ts';

type Row = Omit<Change, 'before_length' | 'after_length'>;
type Request = Record<string, string | number | boolean | null>;

/** A hash that looks like one. */
export function hash(seed: number): string {
  const bytes = new Uint8Array(32);
  let state = (seed * 2654435761) >>> 0;
  for (let at = 0; at < 32; at++) {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    bytes[at] = state >>> 24;
  }
  return toBase58(bytes);
}

export function text(base64: string): string {
  return new TextDecoder().decode(fromBase64(base64));
}

export function trouble(kind: FailureKind, who = ''): Failure {
  if (kind === 'panic') {
    return {
      what: `The contract stopped the call: “The account ${who} is not registered”`,
      where: 'action 1 of 1',
      chain: `Smart contract panicked: The account ${who} is not registered`,
      kind,
      receipt: null,
    };
  }
  if (kind === 'out_of_gas') {
    return {
      what: 'The call ran out of gas',
      where: 'host call storage_write, cost touching_trie_node',
      todo: 'Attach more gas.',
      chain: 'Exceeded the prepaid gas.',
      kind,
      receipt: null,
    };
  }
  return {
    what: 'The contract has no method nothing_here',
    where: 'action 1 of 1',
    todo: 'Choose one of its methods.',
    chain: 'MethodResolveError(MethodNotFound)',
    kind,
    receipt: null,
  };
}

const le = (value: bigint, length: number) =>
  Uint8Array.from({ length }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const ascii = (word: string) => new TextEncoder().encode(word);

export function accountRow(balance: bigint, usage: bigint, code = new Uint8Array(32)): string {
  return toBase64(join(le(balance, 16), le(0n, 16), code, le(usage, 8)));
}

export function changes(request: Request, full: boolean): Change[] {
  return rows(request, full).map((row) => ({
    ...row,
    before_length: row.before === null ? null : fromBase64(row.before).length,
    after_length: row.kind === 'code' ? 133903 : row.after === null ? null : fromBase64(row.after).length,
  }));
}

function rows(request: Request, full: boolean): Row[] {
  const on = String(request['on']);
  const as = String(request['as']);
  const code = new Uint8Array(32).fill(17);
  const key = (column: number, ...parts: Uint8Array[]) => toHex(join(Uint8Array.of(column), ...parts));
  const account = (id: string, before: bigint, after: bigint, contract: boolean): Row => ({
    key: key(0, ascii(id)),
    kind: 'account',
    account: id,
    name: null,
    before: accountRow(before, 134470n, contract ? code : undefined),
    after: accountRow(after, 134470n, contract ? code : undefined),
  });
  const data = (name: string, before: bigint | null, after: bigint): Row => {
    const user = join(Uint8Array.of(0), le(BigInt(name.length), 4), ascii(name));
    return {
      key: key(9, ascii('ft.test'), ascii(','), user),
      kind: 'data',
      account: on,
      name: toBase64(user),
      before: before === null ? null : toBase64(le(before, 16)),
      after: toBase64(le(after, 16)),
    };
  };
  const publicKey = join(Uint8Array.of(0), new Uint8Array(32).fill(91));
  const rest: Row[] = [
    account(on, 100001392848252482400000001n, 100001463786245970200000002n, true),
    account(as, 999996722164955102299999999n, 999996150394503114699999998n, false),
    {
      key: key(2, ascii(as), Uint8Array.of(2), publicKey),
      kind: 'access_key',
      account: as,
      name: null,
      before: toBase64(join(le(4n, 8), Uint8Array.of(1))),
      after: toBase64(join(le(5n, 8), Uint8Array.of(1))),
    },
    {
      key: '0f',
      kind: 'other',
      account: null,
      name: null,
      before: toBase64(new Uint8Array(61).fill(3)),
      after: toBase64(new Uint8Array(61).fill(4)),
    },
  ];
  if (request['method'] === null) {
    const before = accountRow(100000000000000000000000000n, 182n);
    return [
      { ...rest[0]!, before, after: accountRow(100000000000000000000000000n, 134085n, code) },
      {
        key: key(1, ascii(on)),
        kind: 'code',
        account: on,
        name: null,
        before: null,
        after: null,
      },
      rest[3]!,
    ];
  }
  return full
    ? [data('dex.test', 0n, 50n), data('alice.test', 998500n, 998450n), ...rest]
    : [data('bob.test', null, 100n), ...rest];
}

export function receipts(request: Request, first: number, failure: Failure | null): Receipt[] {
  const on = String(request['on']);
  const as = String(request['as']);
  const base = {
    is_refund: false,
    kind: 'action' as const,
    waits_for: [],
    failure: null,
    returned: null,
    logs: [] as string[],
    tokens_burnt: '0',
  };
  const call = (method: string) => [
    { kind: 'FunctionCall', method, args: String(request['args']), gas: '30000000000000', deposit: '1' },
  ];
  const refund = (block: number, parent: string, deposit: string): Receipt => ({
    ...base,
    id: hash(block * 3),
    parent,
    block,
    predecessor: 'system',
    receiver: as,
    is_refund: true,
    actions: [{ kind: 'Transfer', deposit }],
    status: 'success',
    gas_burnt: '223182562500',
  });
  const event = (from: string, to: string, amount: string, memo?: string) =>
    `EVENT_JSON:${JSON.stringify({ standard: 'nep141', version: '1.0.0', event: 'ft_transfer', data: [{ old_owner_id: from, new_owner_id: to, amount, ...(memo ? { memo } : {}) }] })}`;
  if (request['method'] === null) {
    return [
      {
        ...base,
        id: hash(first),
        parent: null,
        block: first + 1,
        predecessor: on,
        receiver: on,
        actions: [{ kind: 'DeployContract' }],
        status: 'success',
        gas_burnt: '1120000000000',
      },
    ];
  }
  const id = 'ALcBUzhTiQ7AyNEnrSqYRcdAtcsedUVw7EpLwzdLLR1R';
  if (request['method'] !== 'ft_transfer_call') {
    return [
      {
        ...base,
        id,
        parent: null,
        block: first + 1,
        predecessor: as,
        receiver: on,
        actions: call(String(request['method'])),
        status: failure ? 'failed' : 'success',
        failure,
        gas_burnt: '1397203022432',
        logs: failure ? [] : [event('alice.test', 'bob.test', '1500', 'hi')],
      },
      refund(first + 2, id, failure ? '30748455466324800000000' : '9748455466324800000000'),
    ];
  }
  const dex = '9oTrorGwqyVML2qTiBLWuZ6ptoCY143cQBVv75zyVNGh';
  return [
    {
      ...base,
      id,
      parent: null,
      block: first + 1,
      predecessor: as,
      receiver: on,
      actions: call('ft_transfer_call'),
      status: 'success',
      gas_burnt: '2434148520099',
      logs: [event('alice.test', 'dex.test', '100')],
    },
    {
      ...base,
      id: dex,
      parent: id,
      block: first + 2,
      predecessor: on,
      receiver: 'dex.test',
      actions: call('ft_on_transfer'),
      status: 'success',
      returned: toBase64(ascii('"50"')),
      gas_burnt: '1264642771339',
      logs: ['got 100 of ft.test from alice.test: half'],
    },
    refund(first + 2, id, '2191000000000000000000'),
    refund(first + 3, dex, '92439000000000000000000'),
    {
      ...base,
      id: '8usJnepBhsVQ4VqxCRQJniHndLV1xx7kRaajAVaV5qxF',
      parent: id,
      block: first + 3,
      predecessor: on,
      receiver: on,
      actions: call('ft_resolve_transfer'),
      waits_for: [hash(3)],
      status: 'success',
      returned: toBase64(ascii('"50"')),
      gas_burnt: '1706943663808',
      logs: [event('dex.test', 'alice.test', '50', 'refund')],
    },
    refund(first + 4, id, '5718000000000000000000'),
  ];
}
