import type { Trouble } from '../session/types.ts';

// What a browser must have. There is no second way for those that lack it: no software key, no slower runtime.

/** (module (type (struct))): refused by browsers without garbage collected types. */
const GC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 3, 1, 0x5f, 0];
/** (module (func try_table end)): refused by browsers that lack exception references. */
const EXNREF = [
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 0x1f, 0x40, 0, 0x0b, 0x0b,
];

const TODO =
  'Chromium, Chrome and Edge work from version 137 on, which is what was tested. Firefox and Safari have the parts in their newest versions, untested.';

/** @returns why this browser cannot run Vitrine, or null */
export function lacking(userAgent: string): Trouble | null {
  const missing: string[] = [];
  if (typeof WebAssembly !== 'object') missing.push('WebAssembly');
  else {
    if (!WebAssembly.validate(new Uint8Array(GC))) missing.push('WebAssembly GC');
    if (!WebAssembly.validate(new Uint8Array(EXNREF))) missing.push('WebAssembly exception references');
  }
  return missing.length === 0 ? null : trouble(missing.join(' and '), userAgent);
}

export function lacksEd25519(userAgent: string, reason: string): Trouble {
  return { ...trouble('Ed25519 keys in WebCrypto', userAgent), chain: reason };
}

function trouble(what: string, userAgent: string): Trouble {
  return { what: `This browser lacks ${what}`, where: browser(userAgent), todo: TODO, kind: 'browser' };
}

/** `Chromium 120`, for the sentence; the whole text where the name is not known. */
export function browser(userAgent: string): string {
  const match =
    /(Firefox|Edg|OPR)\/(\d+)/.exec(userAgent) ??
    /(Chrome)\/(\d+)/.exec(userAgent) ??
    /(Version)\/(\d+[.\d]*).*Safari/.exec(userAgent);
  if (!match) return userAgent.slice(0, 200);
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', Version: 'Safari' };
  return `${names[match[1]!] ?? match[1]!} ${match[2]!}`;
}
