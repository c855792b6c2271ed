import { createRuntime, type Runtime } from '../engine/runtime.ts';
import type { JudgedEndorsement } from './endorsements.ts';
import type { Report } from './types.ts';

// Quotes are judged by a module of their own, which is fetched when there is one (docs/design.md §6).

/**
 * The report with its quotes judged. The frame's runtime leaves them aside: `attest.wasm`, fetched from `module`, does it
 * here. Without quotes nothing is fetched.
 */
export async function judgeQuotes<T extends Report>(report: T, module: string, at = now()): Promise<T> {
  const judged = new Map<number, JudgedEndorsement>();
  const [statement] = report.statements;
  for (const [index, { details, points }] of report.endorsements.entries()) {
    if (details === null || !('unjudged' in details) || points.some(({ ok }) => ok === false)) continue;
    const runtime = await load(module);
    const request = { endorsement: details.unjudged, statement, at };
    const answer = JSON.parse(runtime.handle(JSON.stringify(request))) as JudgedEndorsement | { malformed: string };
    if ('malformed' in answer) throw new Error(answer.malformed);
    judged.set(index, answer);
  }
  return judged.size === 0 ? report : withJudged(report, judged);
}

/** The report as it would be if the runtime had judged these itself: what contradicts makes it FAILED. */
export function withJudged<T extends Report>(report: T, judged: ReadonlyMap<number, JudgedEndorsement>): T {
  const next = { ...report, endorsements: report.endorsements.map((old, at) => judged.get(at) ?? old) };
  let number = 0;
  next.checks = report.checks.map((check) => {
    if (check.step !== 'endorsements') return check;
    const answer = judged.get(number++);
    if (!answer) return check;
    const { kind, points } = answer;
    const wrong = points.find(({ ok }) => ok === false);
    const open = points.find(({ ok }) => ok === null);
    const told = wrong ?? open;
    const said = told ? `${told.name}: ${told.detail}` : (points.at(-1)?.detail ?? '');
    const detail = wrong ? `${kind}: ${said}` : said;
    const ok = wrong ? false : open ? null : true;
    const name = wrong ? 'An endorsement does not hold' : answer.says;
    if (wrong && report.verdict !== 'FAILED') {
      next.verdict = 'FAILED';
      next.reason = `${name}: ${detail}`;
    }
    return { ...check, ok, name, detail };
  });
  return next;
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
