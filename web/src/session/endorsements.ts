// What a report says of endorsements and of the policy: docs/proof-format.md, "Endorsements".

/** Something that stands behind the session key: docs/attestation.md. */
export interface JudgedEndorsement {
  kind: string;
  /** Who vouches, a sentence; empty for a kind unknown here. */
  says: string;
  /** `ok` null: nothing shows it, or it does not hold at this time. */
  points: { name: string; ok: boolean | null; detail: string }[];
  /** Of a quote what it says; or its bytes in base64, when the core in use does not judge quotes. */
  details: QuoteDetails | { unjudged: string } | null;
}

/** What `vitrine attest --json` says of a quote, as far as a page shows it. */
export interface QuoteDetails {
  status: string | null;
  advisory_ids: string[];
  checks: { name: string; state: string; claim: string; detail: string }[];
  quote: {
    debug: boolean;
    mr_td?: string;
    rtmr0?: string;
    rtmr1?: string;
    rtmr2?: string;
    rtmr3?: string;
  } | null;
  tcb: { tcb_info: { evaluation_data_number: number; issue_date: string } | null };
  dstack?: { compose_hash: string | null } | null;
}

export interface PolicyRule {
  rule: string;
  ok: boolean;
  detail: string;
}
