import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHello, checkRequest, LIMITS } from './check.ts';

const call = {
  v: 1,
  id: 7,
  type: 'call',
  on: 'ft.test',
  as: 'alice.test',
  method: 'm',
  args: 'e30=',
  gas: '1',
  deposit: '0',
};

function refused(message: unknown): { what: string; where: string; id: number } {
  const checked = checkRequest(message);
  assert(!checked.ok, JSON.stringify(message));
  return { what: checked.error.what, where: checked.error.where ?? '', id: checked.id };
}

test('a well formed message passes, without its envelope', () => {
  const checked = checkRequest(call);
  assert(checked.ok);
  assert.equal(checked.id, 7);
  assert.equal(checked.type, 'call');
  assert.deepEqual(Object.keys(checked.request).sort(), ['args', 'as', 'deposit', 'gas', 'method', 'on']);
});

test('every message gets an answer, also what is no message', () => {
  for (const message of [null, undefined, 1, 'x', [], {}, { v: 1 }, { id: 0 }, { id: -1 }, { id: 1.5 }, { id: '1' }])
    assert.equal(refused(message).id, 0);
});

test('another version, an unknown type, unknown and missing members are named', () => {
  assert.equal(refused({ ...call, v: 2 }).where, 'v');
  assert.equal(refused({ ...call, type: 'restore' }).where, 'type');
  for (const type of ['snapshot', 'sign', 'step', 'begin', 'start', 'toString', '__proto__', 'constructor'])
    assert.equal(refused({ ...call, type }).where, 'type');
  assert.match(refused({ ...call, evil: 1 }).where, /unknown member "evil"/);
  const without: Record<string, unknown> = { ...call };
  delete without['gas'];
  assert.equal(refused(without).where, 'gas is missing');
});

test('sizes are bounded', () => {
  assert.match(refused({ ...call, method: 'm'.repeat(LIMITS.method + 1) }).where, /method is longer/);
  assert.match(refused({ ...call, args: 'A'.repeat(4 * Math.ceil(LIMITS.args / 3) + 4) }).where, /args is longer/);
  assert.match(
    refused({ v: 1, id: 1, type: 'verify', bundle: 'x'.repeat(LIMITS.bundle + 1) }).where,
    /bundle is longer/,
  );
  assert.match(refused({ ...call, on: 'a'.repeat(65) }).where, /on is longer/);
});

test('values have their form', () => {
  assert.match(refused({ ...call, args: 'e30' }).where, /base64/);
  assert.match(refused({ ...call, gas: '01' }).where, /gas/);
  assert.match(refused({ ...call, gas: -1 }).where, /gas must be text/);
  assert.match(refused({ ...call, gas: '1e3' }).where, /gas/);
  assert.match(refused({ ...call, on: 'a b' }).where, /on has/);
  assert.match(refused({ ...call, protocol: 86.5 }).where, /protocol/);
  assert.match(refused({ v: 1, id: 1, type: 'path', key: 'abc', root: '1'.repeat(32) }).where, /key/);
  assert.match(refused({ v: 1, id: 1, type: 'bundle', from_call: 0 }).where, /from_call/);
  assert.equal(checkRequest({ v: 1, id: 1, type: 'bundle', from_call: null }).ok, true);
});

test('a hello is taken in this version only, with known options only', () => {
  assert.deepEqual(checkHello({ vitrine: 'hello', v: 1, options: {} }), {});
  assert.deepEqual(checkHello({ vitrine: 'hello', v: 1, options: { nonce: 'ab', bare: true } }), {
    nonce: 'ab',
    bare: true,
  });
  for (const hello of [
    null,
    {},
    { vitrine: 'hello', v: 2, options: {} },
    { vitrine: 'hello', v: 1 },
    { vitrine: 'hello', v: 1, options: { x: 1 } },
    { vitrine: 'hello', v: 1, options: { nonce: 'AB' } },
  ])
    assert.equal(checkHello(hello), null, JSON.stringify(hello));
});
