import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, verifyWithQuotes } from './quotes.ts';
import type { Report, VerifyOptions } from './types.ts';

const endorsement = (kind: string, details: object | null) => ({ kind, says: 'Somebody', points: [], details });

const report = {
  verdict: 'UNPROVEN',
  statements: [{ session_key: 'ed25519:1' }],
  endorsements: [
    endorsement('vitrine/wallet/v1', null),
    endorsement('vitrine/tdx/v1', { unjudged: 'AAEC' }),
    endorsement('vitrine/tdx/v1', { status: 'UpToDate' }),
  ],
} as unknown as Report;

test('each quote that was left open is asked about, under the policy and at the time of the report', async () => {
  const asked: unknown[] = [];
  const attest = {
    handle(request: string): string {
      asked.push(JSON.parse(request));
      return JSON.stringify({ kind: 'vitrine/tdx/v1', judged: 'aGVsbG8=' });
    },
  };
  assert.deepEqual(await judge(report, '5', '{}', () => Promise.resolve(attest)), ['aGVsbG8=']);
  assert.deepEqual(asked, [{ endorsement: 'AAEC', statement: { session_key: 'ed25519:1' }, at: '5', policy: '{}' }]);
});

test('what the module cannot read is no answer', async () => {
  const attest = { handle: () => JSON.stringify({ malformed: 'request.at' }) };
  await assert.rejects(
    judge(report, '5', undefined, () => Promise.resolve(attest)),
    /request\.at/,
  );
});

test('a file without a quote is verified once, and nothing is fetched', async () => {
  const options: VerifyOptions[] = [];
  const verifier = {
    verify(_: string | Uint8Array, given: VerifyOptions = {}): Promise<Report> {
      options.push(given);
      return Promise.resolve(report);
    },
  };
  for (const file of ['{"format"', new TextEncoder().encode('{"format"')])
    assert.equal(await verifyWithQuotes(verifier, file, { nonce: '00' }, 'nowhere'), report);
  assert.deepEqual(options, [{ nonce: '00' }, { nonce: '00' }]);
});
