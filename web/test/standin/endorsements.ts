import type { JudgedEndorsement } from '../../src/session/endorsements.ts';

const point = (name: string, ok: boolean | null, detail = '') => ({ name, ok, detail });
const measured = (digits: string) => digits.repeat(48);

/** One of each kind, as the core tells them. */
export const ENDORSEMENTS: JudgedEndorsement[] = [
  {
    kind: 'vitrine/wallet/v1',
    says: "A key said to be alice.near's stands behind the session key",
    points: [
      point('It is for this session', true),
      point("The wallet's signature is good", true, 'NEP-413, by ed25519:F25s3DdjXdCxYBhh2z8FBusVEMT4b9bGNFVKJi3wFoF4'),
      point(
        "The key is said to be the account's",
        null,
        'nothing shows that alice.near has the key ed25519:F25s3DdjXdCxYBhh2z8FBusVEMT4b9bGNFVKJi3wFoF4',
      ),
    ],
    details: null,
  },
  {
    kind: 'vitrine/tdx/v1',
    says: 'A genuine TD vouches for the session key',
    points: [
      point('It is for this session', true),
      point('The quote is signed by the attestation key', true),
      point("The quote's report data name the session", true),
      point("The event log gives the quote's registers", true, '34 events'),
      point('The quote is genuine at this time', true, 'every check holds; the TCB is UpToDate'),
    ],
    details: {
      status: 'UpToDate',
      advisory_ids: [],
      checks: [
        { name: 'pck-chain', state: 'holds', claim: "The processor's certificate leads to a pinned root", detail: '' },
        { name: 'tcb-status', state: 'holds', claim: 'The TCB is not revoked', detail: 'UpToDate (TCB of 2025-08-13)' },
      ],
      quote: {
        debug: false,
        mr_td: measured('12'),
        rtmr0: measured('20'),
        rtmr1: measured('21'),
        rtmr2: measured('22'),
        rtmr3: measured('23'),
      },
      tcb: { tcb_info: { evaluation_data_number: 20, issue_date: '2026-11-01T00:00:00Z' } },
      dstack: { compose_hash: 'cd'.repeat(32) },
    },
  },
  { kind: 'somebody/seal/v7', says: '', points: [], details: null },
];
