import { toBase58 } from '../text/base58.ts';
import { fromBase64 } from '../text/base64.ts';
import { toHex } from '../text/hex.ts';
import { plural } from '../text/format.ts';
import type { CallResult, Receipt } from './types.ts';

// What can be read out of a call's result without knowing the contract.

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of the bytes, or null when they are no UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

export interface Returned {
  shown: string;
  /** `JSON string, 4 bytes` */
  kind: string;
}

/** How a returned value is shown: as JSON where it is JSON, as text, else as hex. */
export function returnedValue(base64: string): Returned {
  const bytes = fromBase64(base64);
  const size = plural(bytes.length, 'byte', 'bytes');
  if (bytes.length === 0) return { shown: '', kind: 'an empty value' };
  const text = textOf(bytes);
  if (text === null) return { shown: `0x${toHex(bytes)}`, kind: `bytes, ${size}` };
  try {
    return { shown: text, kind: `JSON ${jsonKind(JSON.parse(text))}, ${size}` };
  } catch {
    return { shown: text, kind: `text, ${size}` };
  }
}

function jsonKind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The receipts that a person asks about, as a tree in order of running: refunds are folded into a number. */
export interface Step {
  receipt: Receipt;
  depth: number;
  title: string;
  /** Blocks between its making and its run that it spent waiting for data. */
  waited: number;
}

export function steps(result: CallResult): { steps: Step[]; refunds: number } {
  const byId = new Map(result.receipts.map((receipt) => [receipt.id, receipt]));
  const shown = result.receipts.filter(
    (receipt) => !receipt.is_refund && receipt.kind !== 'data' && receipt.kind !== 'resume',
  );
  return {
    steps: shown.map((receipt) => ({
      receipt,
      depth: depth(receipt, byId),
      title: title(receipt),
      waited: waited(receipt, byId),
    })),
    refunds: result.receipts.filter((receipt) => receipt.is_refund).length,
  };
}

function depth(receipt: Receipt, byId: Map<string, Receipt>): number {
  let levels = 0;
  for (let at = parent(receipt, byId); at && levels < byId.size; at = parent(at, byId)) levels++;
  return levels;
}

function parent(receipt: Receipt, byId: Map<string, Receipt>): Receipt | undefined {
  return receipt.parent === null ? undefined : byId.get(receipt.parent);
}

function waited(receipt: Receipt, byId: Map<string, Receipt>): number {
  const maker = parent(receipt, byId);
  if (receipt.waits_for.length === 0 || receipt.block === null || typeof maker?.block !== 'number') return 0;
  return Math.max(0, receipt.block - maker.block - 1);
}

const ACTIONS: Record<string, string> = {
  CreateAccount: 'create account',
  DeployContract: 'deploy',
  Transfer: 'transfer',
  AddKey: 'add key',
  DeleteKey: 'delete key',
  DeleteAccount: 'delete account',
  Stake: 'stake',
  Delegate: 'delegate',
};

/** The methods it calls, or what else its actions do. */
export function title(receipt: Receipt): string {
  if (receipt.is_refund) return 'refund';
  const names = receipt.actions.map((action) => action.method ?? ACTIONS[action.kind] ?? action.kind);
  return names.length === 0 ? receipt.kind : names.join(', ');
}

/** What came back to the account that paid, in yoctoNEAR. */
export function refunded(result: CallResult): bigint {
  let sum = 0n;
  for (const receipt of result.receipts) {
    if (!receipt.is_refund || receipt.receiver !== result.as) continue;
    for (const action of receipt.actions) sum += BigInt(action.deposit ?? '0');
  }
  return sum;
}

export interface NearEvent {
  standard: string;
  version: string;
  event: string;
  fields: [string, string][][];
}

/** A log that follows NEP-297, taken apart; null for every other text. */
export function eventOf(text: string): NearEvent | null {
  const prefix = 'EVENT_JSON:';
  if (!text.startsWith(prefix)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.slice(prefix.length));
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { standard, version, event, data } = parsed as Record<string, unknown>;
  if (typeof standard !== 'string' || typeof event !== 'string') return null;
  const rows = Array.isArray(data) ? data : data === undefined ? [] : [data];
  return { standard, version: typeof version === 'string' ? version : '', event, fields: rows.map(fields) };
}

function fields(row: unknown): [string, string][] {
  if (typeof row !== 'object' || row === null) return [['data', plain(row)]];
  return Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [
      name.replace(/^(?:old|new)_owner_id$/, (owner) => (owner.startsWith('old') ? 'from' : 'to')),
      plain(value),
    ]);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The receipt in which the call failed. */
export function failedReceipt(result: CallResult): Receipt | undefined {
  const named = result.failure?.receipt;
  return named
    ? result.receipts.find((receipt) => receipt.id === named)
    : result.receipts.find((receipt) => receipt.status === 'failed');
}

/** What a screen reader hears when a call ends. */
export function hashOf(bytes: Uint8Array): Promise<string> {
  return crypto.subtle
    .digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
    .then((digest) => toBase58(new Uint8Array(digest)));
}
