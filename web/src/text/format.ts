// How numbers, hashes and times are written on the page: docs/ux/ux.md §6.

const TERA = 10n ** 12n;
const GIGA = 10n ** 9n;
const NEAR = 10n ** 24n;

export function count(value: number | bigint): string {
  return BigInt(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Rounds half up to the given number of decimals and writes thousands with commas. */
export function decimal(value: bigint, unit: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = (value * scale * 2n + unit) / (unit * 2n);
  const whole = count(rounded / scale);
  return decimals === 0 ? whole : `${whole}.${(rounded % scale).toString().padStart(decimals, '0')}`;
}

/** `6.387 Tgas`; below 0.1 Tgas in Ggas. */
export function gas(units: bigint): string {
  if (units === 0n) return '0 gas';
  return units >= TERA / 10n ? `${decimal(units, TERA, 3)} Tgas` : `${decimal(units, GIGA, 3)} Ggas`;
}

export function exactGas(units: bigint): string {
  return `${count(units)} gas`;
}

/** `0.000572 NEAR`; amounts that six decimals cannot show, in yocto. */
export function near(yocto: bigint, decimals = 6): string {
  if (yocto === 0n) return '0 NEAR';
  const least = NEAR / 10n ** BigInt(Math.max(decimals, 6));
  return yocto < least ? `${count(yocto)} yocto` : `${decimal(yocto, NEAR, decimals)} NEAR`;
}

/** For running text, where trailing zeros only disturb: `1 NEAR`, `0.00125 NEAR`, `1 yocto`. */
export function nearShort(yocto: bigint): string {
  const text = near(yocto);
  return text.includes('.') ? text.replace(/\.?0+ NEAR$/, ' NEAR') : text;
}

export function exactNear(yocto: bigint): string {
  return `${count(yocto)} yoctoNEAR`;
}

export function bytes(length: number): string {
  return length === 1 ? '1 byte' : `${count(length)} bytes`;
}

/** Only for buttons. */
export function kilobytes(length: number): string {
  return `${count(Math.max(1, Math.round(length / 1024)))} KB`;
}

export function milliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(1)} ms`;
}

/** Nanoseconds since 1970 as `2026-11-22 00:00:12 UTC`. */
export function utc(nanoseconds: string): string {
  const iso = new Date(Number(BigInt(nanoseconds) / 1_000_000n)).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

export function clock(when: Date): string {
  return `${when.toISOString().slice(11, 16)} UTC`;
}

/** First and last characters with the middle cut; short texts stay whole. */
export function cut(text: string, keep = 6): string {
  return text.length <= 2 * keep + 1 ? text : `${text.slice(0, keep)}…${text.slice(-keep)}`;
}

/** Two texts that differ, cut so that they differ: grows what is kept until they do. */
export function cutApart(one: string, other: string, keep = 6): [string, string] {
  let size = keep;
  while (one !== other && cut(one, size) === cut(other, size)) size += 4;
  return [cut(one, size), cut(other, size)];
}

export function blocks(range: readonly [number, number]): string {
  return range[0] === range[1] ? `Block ${count(range[0])}` : `Blocks ${count(range[0])} to ${count(range[1])}`;
}

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** Small numbers at the start of a sentence in words: `Seven keys`. */
export function counted(value: number, one: string, many: string): string {
  return `${WORDS[value] ?? count(value)} ${value === 1 ? one : many}`;
}

export function plural(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
