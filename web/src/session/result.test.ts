import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64 } from '../text/base64.ts';
import { eventOf, refunded, returnedValue, steps } from './result.ts';
import type { CallResult, Receipt } from './types.ts';

const b64 = (text: string) => toBase64(new TextEncoder().encode(text));

const receipt = (part: Partial<Receipt>): Receipt => ({
  id: 'a',
  parent: null,
  block: 1,
  predecessor: 'alice.test',
  receiver: 'ft.test',
  is_refund: false,
  kind: 'action',
  actions: [],
  waits_for: [],
  status: 'success',
  returned: null,
  failure: null,
  gas_burnt: '0',
  tokens_burnt: '0',
  logs: [],
  ...part,
});

test('a returned value says what it is', () => {
  assert.deepEqual(returnedValue(b64('"50"')), { shown: '"50"', kind: 'JSON string, 4 bytes' });
  assert.equal(returnedValue(b64('null')).kind, 'JSON null, 4 bytes');
  assert.equal(returnedValue(b64('[]')).kind, 'JSON array, 2 bytes');
  assert.deepEqual(returnedValue(b64('hello')), { shown: 'hello', kind: 'text, 5 bytes' });
  assert.deepEqual(returnedValue(toBase64(Uint8Array.of(255))), { shown: '0xff', kind: 'bytes, 1 byte' });
  assert.equal(returnedValue('').kind, 'an empty value');
});

test('an event of NEP-297 is taken apart, every other text is left alone', () => {
  const text =
    'EVENT_JSON:{"standard":"nep141","version":"1.0.0","event":"ft_transfer","data":[{"old_owner_id":"a","new_owner_id":"b","amount":"1","memo":null}]}';
  assert.deepEqual(eventOf(text), {
    standard: 'nep141',
    version: '1.0.0',
    event: 'ft_transfer',
    fields: [
      [
        ['from', 'a'],
        ['to', 'b'],
        ['amount', '1'],
      ],
    ],
  });
  for (const other of ['hello', 'EVENT_JSON:', 'EVENT_JSON:{', 'EVENT_JSON:null', 'EVENT_JSON:{"standard":1}'])
    assert.equal(eventOf(other), null);
});

test('receipts form a tree, refunds are a number, waiting is counted in blocks', () => {
  const result = {
    as: 'alice.test',
    receipts: [
      receipt({ id: 'a', block: 2, actions: [{ kind: 'FunctionCall', method: 'ft_transfer_call' }] }),
      receipt({
        id: 'b',
        parent: 'a',
        block: 3,
        receiver: 'dex.test',
        actions: [{ kind: 'FunctionCall', method: 'ft_on_transfer' }],
      }),
      receipt({
        id: 'r',
        parent: 'a',
        block: 3,
        is_refund: true,
        receiver: 'alice.test',
        actions: [{ kind: 'Transfer', deposit: '7' }],
      }),
      receipt({
        id: 'c',
        parent: 'a',
        block: 4,
        waits_for: ['d'],
        actions: [{ kind: 'FunctionCall', method: 'ft_resolve_transfer' }],
      }),
    ],
  } as unknown as CallResult;
  const tree = steps(result);
  assert.deepEqual(
    tree.steps.map(({ title, depth, waited }) => [title, depth, waited]),
    [
      ['ft_transfer_call', 0, 0],
      ['ft_on_transfer', 1, 0],
      ['ft_resolve_transfer', 1, 1],
    ],
  );
  assert.equal(tree.refunds, 1);
  assert.equal(refunded(result), 7n);
});

test('a ring of parents does not hang the page', () => {
  const result = {
    as: 'a',
    receipts: [receipt({ id: 'a', parent: 'b' }), receipt({ id: 'b', parent: 'a' })],
  } as unknown as CallResult;
  assert.equal(steps(result).steps.length, 2);
});
