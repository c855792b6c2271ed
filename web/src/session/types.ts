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
  length?: number;
  function?: number;
  name?: string;
  opcode?: string;
  text?: string;
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

export type FailureKind = 'panic' | 'out_of_gas' | 'refused' | 'link' | 'method' | 'action' | 'transaction';

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

export type ReceiptStatus = 'success' | 'failed' | 'waiting' | 'yielded';

export interface Log {
  receipt: string;
  account: string;
  block: number;
  text: string;
}

export interface Receipt {
  id: string;
  parent: string | null;
  block: number;
  predecessor: string;
  receiver: string;
  is_refund: boolean;
  kind: 'action' | 'data' | 'yield' | 'resume' | 'global';
  actions: Action[];
  waits_for: string[];
  status: ReceiptStatus;
  returned: string | null;
  failure: Failure | null;
  gas_burnt: string;
  tokens_burnt: string;
  logs: string[];
}

export interface Change {
  /** The raw trie key, hex. */
  key: string;
  kind: 'data' | 'account' | 'access_key' | 'code' | 'other';
  account: string;
  /** Contract data: the contract's own key. Access key: the public key's borsh form. */
  name: string | null;
  before: string | null;
  after: string | null;
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
  method: string;
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
  roots: { before: string; after: string };
  statements: Statement[];
}

export interface ViewResult {
  returned: string | null;
  logs: string[];
  gas_burnt: string;
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
  children: { nibble: string; hash: string }[];
  memory_usage: number;
}

export interface TriePath {
  steps: PathStep[];
  value: string | null;
  root: string;
}

export type Verdict = 'PROVEN' | 'FAILED' | 'UNPROVEN' | 'ATTESTED';

export interface Check {
  name: string;
  ok: boolean | null;
  detail: string;
}

/** One statement as a report lists it; members that a statement lacks are absent. */
export interface StatementFields extends Omit<Statement, 'digest'> {
  digest?: string;
  protocol?: number;
  chain_id?: string;
  timestamp?: string;
  gas_price?: string;
  context?: string;
  inputs?: string;
  result?: string;
  public_key?: string;
  release?: string;
  nonce?: string | null;
  signature?: string;
  /** The signed bytes. */
  borsh?: string;
}

export interface Report {
  verdict: Verdict;
  anchor: 'genesis' | 'near' | 'claimed';
  reason: string;
  checks: Check[];
  statements: StatementFields[];
  not_proven: string[];
  /** FAILED: the field that re-execution, or the check, contradicts. */
  contradiction?: { field: string; statement?: number; claimed: string; found: string };
  /** UNPROVEN: what is missing. */
  missing?: string;
}

export interface VerifyOptions {
  nonce?: string;
  measurement?: string;
  require_anchor?: 'genesis' | 'near';
  no_execute?: boolean;
}
