// Bytes, texts and borsh: docs/proof-format.md, "Conventions". Every reader here takes one spelling and refuses all others.

import { createHash } from 'node:crypto';

/** The file is no proof of the format: there is no verdict. */
export class Malformed extends Error {}

export function refuse(reason) {
  throw new Malformed(reason);
}

export const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const ZERO = Buffer.alloc(32);

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function toBase58(bytes) {
  let number = BigInt(`0x0${bytes.toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = BASE58[Number(number % 58n)] + text;
  for (let i = 0; i < bytes.length && bytes[i] === 0; i++) text = `1${text}`;
  return text;
}

export function fromBase58(text, length) {
  if (typeof text !== 'string' || text.length > 2 * length) refuse('base58 is expected');
  let number = 0n;
  for (const letter of text) {
    const digit = BASE58.indexOf(letter);
    if (digit < 0) refuse('not base58');
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16);
  if (hex.length > 2 * length) refuse(`more than ${length} bytes`);
  const bytes = Buffer.from(hex.padStart(2 * length, '0'), 'hex');
  if (toBase58(bytes) !== text) refuse(`base58 of other than ${length} bytes`);
  return bytes;
}

export function fromHex(text) {
  if (typeof text !== 'string' || !/^(?:[0-9a-f]{2})*$/.test(text)) refuse('lower-case hex is expected');
  return Buffer.from(text, 'hex');
}

export function fromBase64(text) {
  if (typeof text !== 'string') refuse('base64 is expected');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) refuse('not canonical base64');
  return bytes;
}

export function fromDecimal(text, bits) {
  if (typeof text !== 'string' || !/^(?:0|[1-9][0-9]{0,38})$/.test(text)) refuse('a decimal number is expected');
  const number = BigInt(text);
  if (number >> BigInt(bits)) refuse(`over ${bits} bits`);
  return number;
}

export const integer = (value, bytes) => {
  const out = Buffer.alloc(bytes);
  let rest = BigInt(value);
  for (let i = 0; i < bytes; i++, rest >>= 8n) out[i] = Number(rest & 255n);
  return out;
};

export const borshBytes = (bytes) => Buffer.concat([integer(bytes.length, 4), bytes]);
export const borshString = (text) => borshBytes(Buffer.from(text));
export const borshList = (items) => Buffer.concat([integer(items.length, 4), ...items]);

/** Reads borsh out of a buffer. */
export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  raw(length) {
    if (length > this.bytes.length - this.at) refuse(`byte ${this.at}: the bytes end`);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  uint(length) {
    const bytes = this.raw(length);
    let number = 0n;
    for (let i = length - 1; i >= 0; i--) number = (number << 8n) | BigInt(bytes[i]);
    return number;
  }

  u8 = () => this.raw(1)[0];
  u16 = () => Number(this.uint(2));
  u32 = () => Number(this.uint(4));
  u64 = () => this.uint(8);
  u128 = () => this.uint(16);
  hash = () => this.raw(32);
  variable = () => this.raw(this.u32());

  text = () => {
    const bytes = this.variable();
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes)) refuse(`byte ${this.at}: not UTF-8`);
    return text;
  };

  flag = () => {
    const byte = this.u8();
    if (byte > 1) refuse(`byte ${this.at - 1}: neither 0 nor 1`);
    return byte === 1;
  };

  option = (read) => (this.flag() ? read() : null);

  list = (read) => {
    const count = this.u32();
    if (count > this.bytes.length - this.at) refuse(`byte ${this.at}: a list of ${count} items in too few bytes`);
    return Array.from({ length: count }, () => read());
  };

  end() {
    if (this.at !== this.bytes.length) refuse(`byte ${this.at}: bytes after the end`);
  }
}

export function whole(bytes, read) {
  const reader = new Reader(bytes);
  const value = read(reader);
  reader.end();
  return value;
}
