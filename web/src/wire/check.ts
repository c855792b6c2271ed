import { isBase64 } from '../text/base64.ts';
import type { Trouble } from '../session/types.ts';
import { VERSION, type HelloOptions, type RequestType } from './messages.ts';

// What the frame takes from the page, to the byte. A page is not trusted, so nothing unknown, unbounded or of another type passes.

export const LIMITS = {
  /** A contract's code, NEAR's own limit (`max_contract_size`). */
  code: 4_194_304,
  /** A call's arguments, NEAR's own limit (`max_arguments_length`). */
  args: 4_194_304,
  method: 256,
  account: 64,
  bundle: 64 * 1024 * 1024,
  key: 2 * 4096,
  policy: 1_048_576,
  /** What is said of one quote. */
  quote: 1_048_576,
  /** Workers that check one bundle. */
  checkers: 8,
  /** Requests that wait at once. */
  waiting: 64,
} as const;

type Rule = (value: unknown) => string | null;
type Field = { rule: Rule; optional?: true };

const text =
  (most: number, pattern?: RegExp): Rule =>
  (value) => {
    if (typeof value !== 'string') return 'must be text';
    if (value.length > most) return `is longer than ${most} characters`;
    return pattern && !pattern.test(value) ? `has another form than ${pattern.source}` : null;
  };

const base64 =
  (most: number): Rule =>
  (value) => {
    if (typeof value !== 'string') return 'must be text';
    if (value.length > Math.ceil(most / 3) * 4) return `is longer than ${most} bytes`;
    return isBase64(value) ? null : 'is no canonical base64';
  };

const integer =
  (least: number, most: number): Rule =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? null
      : `must be a whole number from ${least} to ${most}`;

const flag: Rule = (value) => (typeof value === 'boolean' ? null : 'must be true or false');
const oneOf =
  (...words: string[]): Rule =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? null : `must be one of ${words.join(', ')}`;
const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null ? null : rule(value);

const list =
  (most: number, rule: Rule): Rule =>
  (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    if (value.length > most) return `has more than ${most} items`;
    return value.map(rule).find((problem) => problem !== null) ?? null;
  };

const amount = text(39, /^(?:0|[1-9]\d*)$/);
const account = text(LIMITS.account, /^[\x21-\x7e]+$/);
const nonce = text(128, /^(?:[0-9a-f]{2})*$/);
const hash = text(44, /^[1-9A-HJ-NP-Za-km-z]{32,44}$/);
const protocol: Field = { rule: integer(1, 1000), optional: true };
const call: Record<string, Field> = {
  on: { rule: account },
  as: { rule: account },
  method: { rule: text(LIMITS.method) },
  args: { rule: base64(LIMITS.args) },
  gas: { rule: amount },
  deposit: { rule: amount },
  protocol,
};

const REQUESTS: Record<RequestType, Record<string, Field>> = {
  inspect: { code: { rule: base64(LIMITS.code) } },
  deploy: {
    account: { rule: account },
    code: { rule: base64(LIMITS.code) },
    name: { rule: text(256), optional: true },
    protocol,
  },
  call,
  dry_run: call,
  view: { on: { rule: account }, method: { rule: text(LIMITS.method) }, args: { rule: base64(LIMITS.args) }, protocol },
  bundle: { from_call: { rule: orNull(integer(1, 1e9)) }, without_code: { rule: flag, optional: true } },
  verify: {
    bundle: { rule: text(LIMITS.bundle), optional: true },
    compact: { rule: base64(LIMITS.bundle), optional: true },
    nonce: { rule: nonce, optional: true },
    measurement: { rule: text(64, /^[0-9a-f]{64}$/), optional: true },
    require_anchor: { rule: oneOf('genesis', 'near'), optional: true },
    trust_block: { rule: hash, optional: true },
    no_execute: { rule: flag, optional: true },
    at: { rule: text(15, /^(?:0|[1-9]\d*)$/), optional: true },
    policy: { rule: text(LIMITS.policy), optional: true },
    quotes: { rule: list(32, base64(LIMITS.quote)), optional: true },
  },
  accounts: {},
  path: { key: { rule: text(LIMITS.key, /^(?:[0-9a-f]{2})*$/) }, root: { rule: hash } },
  cancel: {},
  theme: { theme: { rule: oneOf('light', 'dark', 'auto') } },
};

const HELLO: Record<string, Field> = {
  nonce: { rule: nonce, optional: true },
  protocol,
  theme: { rule: oneOf('light', 'dark', 'auto'), optional: true },
  bare: { rule: flag, optional: true },
  prove: { rule: flag, optional: true },
  title: { rule: text(64), optional: true },
  checkers: { rule: integer(1, LIMITS.checkers), optional: true },
};

export type Checked =
  | { ok: true; id: number; type: RequestType; request: Record<string, unknown> }
  | { ok: false; id: number; error: Trouble };

/** One message of the port. Every message gets an answer, also one that cannot be read: then the id is 0. */
export function checkRequest(message: unknown): Checked {
  if (!isRecord(message)) return refuse(0, 'A message is an object', undefined);
  const { v, id, type, ...request } = message;
  const number = Number.isSafeInteger(id) && (id as number) > 0 ? (id as number) : 0;
  if (number === 0) return refuse(0, 'A message has an id, a whole number above 0', undefined);
  if (v !== VERSION) return refuse(number, `This frame speaks version ${VERSION} of its protocol`, 'v');
  if (typeof type !== 'string' || !Object.hasOwn(REQUESTS, type))
    return refuse(number, 'This frame knows no such message', 'type');
  const problem = check(request, REQUESTS[type as RequestType]);
  if (problem) return refuse(number, `The message ${type} is not well formed`, problem);
  return { ok: true, id: number, type: type as RequestType, request };
}

/** @returns the options of a hello, or null when the message is no hello of this version */
export function checkHello(message: unknown): HelloOptions | null {
  if (!isRecord(message) || message['vitrine'] !== 'hello' || message['v'] !== VERSION) return null;
  const options = message['options'];
  return isRecord(options) && check(options, HELLO) === null ? options : null;
}

function check(members: Record<string, unknown>, fields: Record<string, Field>): string | null {
  for (const name of Object.keys(members))
    if (!Object.hasOwn(fields, name)) return `unknown member ${JSON.stringify(name.slice(0, 64))}`;
  for (const [name, field] of Object.entries(fields)) {
    const value = members[name];
    if (value === undefined) {
      if (field.optional) continue;
      return `${name} is missing`;
    }
    const problem = field.rule(value);
    if (problem !== null) return `${name} ${problem}`;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(id: number, what: string, where: string | undefined): Checked {
  return { ok: false, id, error: { what, kind: 'message', ...(where === undefined ? {} : { where }) } };
}
