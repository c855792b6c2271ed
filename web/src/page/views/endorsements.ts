import { h, type Child } from '../../dom/h.ts';
import { hashCopy, sentence, stateMark } from '../../dom/pieces.ts';
import type { JudgedEndorsement, PolicyRule, QuoteDetails } from '../../session/endorsements.ts';
import type { Report } from '../../session/types.ts';

// Who stands behind the session key, as a report tells it (docs/attestation.md).

const TITLES: Record<string, string> = {
  'vitrine/wallet/v1': 'Wallet',
  'vitrine/keys/v1': 'Chain of keys',
  'vitrine/tdx/v1': 'Quote of a trust domain',
};

export function endorsements(report: Report): Child {
  if (report.endorsements.length === 0)
    return h('p', { class: 'small soft' }, 'No endorsement: no wallet and no hardware vouches for the session key.');
  return h('div', { class: 'stack-m' }, report.endorsements.map(endorsement), rules(report.policy));
}

function endorsement({ kind, says, points, details }: JudgedEndorsement): HTMLElement {
  const known = TITLES[kind];
  const said = says === '' ? 'Of a kind unknown here: it counts for nothing.' : sentence(says);
  return h(
    'section',
    { class: 'endorsed' },
    h('h3', {}, known ?? h('span', { class: 'mono' }, kind)),
    h('p', { class: 'small' }, points.some(({ ok }) => ok === false) ? 'It does not hold.' : said),
    points.length === 0
      ? null
      : h(
          'ol',
          { class: 'steps' },
          points.map((one) => point(one)),
        ),
    details === null || 'unjudged' in details ? null : quote(details),
  );
}

/** @param wrong the name of the mark of a point that does not hold */
function point({ name, ok, detail }: JudgedEndorsement['points'][number], wrong = 'contradicts'): HTMLElement {
  const mark =
    ok === null ? stateMark('unverified', 'not shown') : ok ? stateMark('ok', 'holds') : stateMark('bad', wrong);
  return h(
    'li',
    {},
    mark,
    h('span', {}, sentence(name), detail === '' ? null : h('span', { class: 'why' }, sentence(detail))),
    h('span'),
  );
}

/** What the quote says: the standing of the platform, and the measurements of the software. */
function quote(details: QuoteDetails): HTMLElement {
  const { status, advisory_ids: advisories, quote: body, tcb, dstack } = details;
  const row = (name: string, value: Child) => [h('dt', {}, name), h('dd', {}, value)];
  const hex = (name: string, value: string | undefined) =>
    value === undefined ? null : row(name, hashCopy(value, name.toLowerCase()));
  const standing = [status ?? 'not known', ...advisories].join(', ');
  const info = tcb.tcb_info;
  return h(
    'details',
    {},
    h('summary', {}, 'What the quote says'),
    h(
      'dl',
      { class: 'kv' },
      row('TCB', standing),
      info
        ? row('Collateral', `evaluation number ${info.evaluation_data_number}, issued ${info.issue_date}`)
        : row('Collateral', 'none that holds'),
      body
        ? [
            row('Debug', body.debug ? 'yes: its host can look into it' : 'no'),
            hex('MRTD', body.mr_td),
            hex('RTMR0', body.rtmr0),
            hex('RTMR1', body.rtmr1),
            hex('RTMR2', body.rtmr2),
            hex('RTMR3', body.rtmr3),
          ]
        : null,
      dstack?.compose_hash ? hex('Compose hash', dstack.compose_hash) : null,
    ),
    h(
      'ol',
      { class: 'steps' },
      // What hangs on root, collateral or time is refused, and contradicts nothing.
      details.checks.map(({ claim, state, detail }) =>
        point(
          { name: claim, ok: state === 'holds' ? true : state === 'refused' ? false : null, detail },
          'does not hold',
        ),
      ),
    ),
  );
}

function rules(policy: PolicyRule[] | null): Child {
  if (policy === null) return null;
  return h(
    'section',
    { class: 'endorsed' },
    h('h3', {}, 'Your policy'),
    h(
      'ol',
      { class: 'steps' },
      policy.map(({ rule, ok, detail }) =>
        h(
          'li',
          {},
          ok ? stateMark('ok', 'met') : stateMark('bad', 'not met'),
          h('span', {}, h('span', { class: 'mono' }, rule), h('span', { class: 'why' }, sentence(detail))),
          h('span'),
        ),
      ),
    ),
  );
}
