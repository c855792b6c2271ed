import type { JudgedEndorsement, PolicyRule } from './endorsements.ts';

// The session's requests and answers: JSON in, JSON out, between the worker and the core (`ChainSession`).
// u64 and u128 are decimal strings, counts and heights numbers, hashes base58, bytes base64.

/** Why something did not happen, in the order in which it is shown: what, where, what to do, the chain's own words. */
export interface Trouble {
  what: string;
  where?: string;
  todo?: string;
  chain?: string;
  kind?: string;
  /** The place in a refused module. */
  at?: ByteSpot;
}

export interface ByteSpot {
  offset: number;
  /** Of the whole module. */
  length?: number;
  function?: number | null;
  name?: string | null;
  /** The proposal of WebAssembly that it needs and the protocol does not have. */
  feature?: string | null;
}

export interface Head {
  height: number;
  hash: string;
  state_root: string;
  timestamp: string;
  protocol: number;
  chain_id: string;
}

export interface AccountRow {
  id: string;
  balance: string;
  locked: string;
  storage_usage: number;
  contract: string | null;
}

export type MethodKind = 'view' | 'call' | 'private' | 'init' | 'unknown';

export interface Method {
  name: string;
  kind: MethodKind;
  template: unknown;
  /** yoctoNEAR that a known standard asks for. */
  deposit: string | null;
  standard: string | null;
}

export interface Inspection {
  hash: string;
  length: number;
  imports: string[];
  methods: Method[];
  abi: boolean;
}

export interface CallRequest {
  on: string;
  as: string;
  method: string;
  args: string;
  gas: string;
  deposit: string;
  protocol?: number;
}

export type FailureKind =
  'panic' | 'out_of_gas' | 'refused' | 'link' | 'method' | 'no_code' | 'view' | 'execution' | 'action' | 'transaction';

export interface Failure {
  what: string;
  where?: string;
  todo?: string;
  chain?: string;
  kind: FailureKind;
  receipt?: string | null;
}

export interface Action {
  kind: string;
  method?: string;
  args?: string;
  gas?: string;
  deposit?: string;
}

/** A data receipt has no outcome of its own: it is *delivered*. */
export type ReceiptStatus = 'success' | 'failed' | 'waiting' | 'yielded' | 'delivered';

export interface Log {
  receipt: string;
  account: string;
  block: number;
  text: string;
}

export interface Receipt {
  id: string;
  parent: string | null;
  /** The block in which it ran; null while it waits. */
  block: number | null;
  predecessor: string;
  receiver: string;
  is_refund: boolean;
  kind: 'action' | 'data' | 'yield' | 'resume' | 'global';
  actions: Action[];
  waits_for: string[];
  status: ReceiptStatus;
  /** What follows is there when it ran. */
  returned?: string | null;
  failure?: Failure | null;
  gas_burnt?: string;
  tokens_burnt?: string;
  logs?: string[];
}

export interface Change {
  /** The raw trie key, hex. */
  key: string;
  kind: 'data' | 'account' | 'access_key' | 'code' | 'other';
  account: string | null;
  /** Contract data: the contract's own key. */
  name: string | null;
  /** Null: there was no such row, or it is too long to show; then its length is there. */
  before: string | null;
  after: string | null;
  before_length: number | null;
  after_length: number | null;
}

export interface Statement {
  block: number;
  digest: string;
  previous: string;
  pre: string;
  post: string;
  outcome_root: string;
  gas_burnt: string;
}

export type CallStatus = 'success' | 'failed' | 'yielded';

export interface CallResult {
  number: number;
  status: CallStatus;
  /** Null for a deployment. */
  method: string | null;
  on: string;
  as: string;
  deposit: string;
  gas_attached: string;
  protocol: number;
  blocks: [number, number];
  tx_hash: string;
  returned: string | null;
  failure: Failure | null;
  gas_burnt: string;
  tokens_burnt: string;
  receipts: Receipt[];
  logs: Log[];
  changes: Change[];
  head: Head;
  roots: { before: string; after: string };
  statements: Statement[];
}

export interface ViewResult {
  returned: string | null;
  logs: string[];
  gas_burnt: string;
  failure?: Failure | null;
}

export interface Progress {
  block: number;
  method?: string;
  account?: string;
  gas: string;
  /** Receipts that have run so far in this call. */
  receipts?: number;
}

export interface PathStep {
  kind: 'branch' | 'extension' | 'leaf' | 'value';
  nibbles: string;
  hash: string;
  size: number;
  children?: { nibble: number; hash: string }[];
  /** A leaf's or an extension's half-bytes are those of the key. */
  matches?: boolean;
  value_length?: number;
}

export interface TriePath {
  steps: PathStep[];
  value: string | null;
  root: string;
}

export type Verdict = 'PROVEN' | 'FAILED' | 'UNPROVEN' | 'ATTESTED';

/** Where in the checked file something stands: the member's path, and its bytes when it is there. */
export interface Place {
  path: string;
  from?: number;
  to?: number;
}

export interface Check {
  /** A word for programs: form, signatures, chain, hashes, anchor, … (docs/proof-format.md, "Checking"). */
  step: string;
  name: string;
  ok: boolean | null;
  /** It could not be made, because the bundle lacks something. */
  missing: boolean;
  detail: string;
  /** The member that contradicts or is missing. */
  where: Place | null;
}

/** One statement as a bundle and a report list it: docs/proof-format.md. */
export interface StatementFields {
  protocol_version: number;
  chain_id: string;
  release_id: string;
  session_key: string;
  nonce: string | null;
  previous: string;
  shard_id: string;
  height: string;
  timestamp: string;
  block_hash: string;
  gas_price: string;
  pre_state_root: string;
  context: string;
  inputs: string;
  post_state_root: string;
  outcome_root: string;
  result: string;
  gas_burnt: string;
  digest: string;
  /** The signed bytes, base64. */
  borsh: string;
}

export interface Report {
  verdict: Verdict;
  anchor: 'genesis' | 'near' | 'claimed';
  reason: string;
  checks: Check[];
  statements: StatementFields[];
  not_proven: string[];
  /** What came out of each endorsement, in the bundle's order. */
  endorsements: JudgedEndorsement[];
  /** How each rule of the policy ended; null without one. */
  policy: PolicyRule[] | null;
  /** Receipts that are on their way at the end; those in rows of the state only when it was executed. */
  in_flight: ReceiptOnItsWay[];
}

export interface ReceiptOnItsWay {
  id: string;
  predecessor: string;
  receiver: string;
  where: 'next_chunk' | 'other_shard' | 'delayed' | 'postponed' | 'yielded' | 'buffered';
  /** The shard that it goes to, decimal text. */
  shard: string;
}

export interface VerifyOptions {
  nonce?: string;
  measurement?: string;
  require_anchor?: 'genesis' | 'near';
  /** Hash of a NEAR block that you know: a first state and receipts may hang on it. */
  trust_block?: string;
  no_execute?: boolean;
  /** Unix seconds at which endorsements are judged, as decimal text; default: now. */
  at?: string;
  /** The text of a policy: docs/attestation.md. */
  policy?: string;
  /** What `attest.wasm` answered about the file's quotes, base64: `verifyWithQuotes` asks it. */
  quotes?: string[];
}
