/** What people type into the fields for gas and deposit. */

/**
 * `0.4` with 12 decimals is 400000000000n.
 *
 * @returns the amount in the smallest unit, or a sentence that says what is wrong
 */
export function parseAmount(text: string, decimals: number): bigint | string {
  const plain = text.trim().replaceAll(',', '');
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plain) ?? /^()\.(\d+)$/.exec(plain);
  if (!match) return `“${text.trim()}” is no number`;
  const fraction = match[2] ?? '';
  if (fraction.replace(/0+$/, '').length > decimals) {
    return decimals === 0
      ? `“${plain}” has a fraction, and this unit has none`
      : `“${plain}” has more than ${decimals} decimals`;
  }
  return BigInt((match[1] ?? '') + fraction.slice(0, decimals).padEnd(decimals, '0') || '0');
}

export const U64_MAX = 2n ** 64n - 1n;
export const U128_MAX = 2n ** 128n - 1n;
