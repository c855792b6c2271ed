import { createRuntime, type Runtime } from '../engine/runtime.ts';
import type { JudgedEndorsement } from './endorsements.ts';
import type { Report, VerifyOptions } from './types.ts';

// Quotes are judged by a module of their own, which is fetched when there is one (docs/design.md §6).

/** What stands in a file of either form that has a quote. */
const KIND = 'vitrine/tdx/v1';

/** Whoever verifies, as `createVitrine()` gives one. */
export interface Verifies<T extends Report> {
  verify(file: string | Uint8Array, options?: VerifyOptions): Promise<T>;
}

/**
 * Verifies a file with its quotes judged, as the command line does. The frame's runtime leaves quotes aside: `attest.wasm`,
 * fetched from `module`, judges them here, and the frame goes on from its answers. Without quotes nothing is fetched.
 */
export async function verifyWithQuotes<T extends Report>(
  verifier: Verifies<T>,
  file: string | Uint8Array,
  options: VerifyOptions,
  module: string,
): Promise<T> {
  if (!mentionsQuote(file)) return verifier.verify(file, options);
  const at = options.at ?? now();
  const look = await verifier.verify(file, { ...options, at, no_execute: true });
  const quotes = await judge(look, at, options.policy, () => load(module));
  return verifier.verify(file, { ...options, at, ...(quotes.length === 0 ? {} : { quotes }) });
}

/** The answers of `attest.wasm` to the quotes that a report leaves open, for the verifier to go on from. */
export async function judge(
  report: Report,
  at: string,
  policy: string | undefined,
  attest: () => Promise<Pick<Runtime, 'handle'>>,
): Promise<string[]> {
  const quotes: string[] = [];
  const [statement] = report.statements;
  for (const { details } of report.endorsements) {
    if (details === null || !('unjudged' in details)) continue;
    const runtime = await attest();
    const request = { endorsement: details.unjudged, statement, at, ...(policy === undefined ? {} : { policy }) };
    const answer = JSON.parse(runtime.handle(JSON.stringify(request))) as Answer;
    if ('malformed' in answer) throw new Error(answer.malformed);
    quotes.push(answer.judged);
  }
  return quotes;
}

type Answer = (JudgedEndorsement & { judged: string }) | { malformed: string };

function mentionsQuote(file: string | Uint8Array): boolean {
  const text = typeof file === 'string' ? file : new TextDecoder('latin1').decode(file);
  return text.includes(KIND);
}

let loaded: Promise<Runtime> | undefined;

function load(module: string): Promise<Runtime> {
  loaded ??= fetchRuntime(module);
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

async function fetchRuntime(module: string): Promise<Runtime> {
  const answer = await fetch(module);
  if (!answer.ok) throw new Error(`${module} cannot be fetched: ${answer.status}`);
  return createRuntime(await answer.arrayBuffer());
}

function now(): string {
  return String(Math.floor(Date.now() / 1000));
}
