import type { Answer } from '../session/answer.ts';
import type { Report } from '../session/types.ts';
import { LIMITS } from '../wire/check.ts';
import { SharedCheck } from './shared-check.ts';
import type { Workers } from './workers.ts';

/** A bundle of fewer blocks, which most calls make, has one block with nearly all of the work. */
const LEAST_BLOCKS = 4;

/**
 * Checks a bundle or small proof in one worker, and in others beside it when there are cores and it pays.
 *
 * @param checkers how many workers there are to be for each bundle of several blocks; undefined: as many as pay
 */
export async function check(workers: Workers, request: object, checkers: number | undefined): Promise<Answer<Report>> {
  const first = await workers.checking();
  const json = JSON.stringify({
    ...request,
    op: 'check_open',
    least: checkers === undefined ? LEAST_BLOCKS : 2,
  });
  const most = Math.min((checkers ?? cores()) - 1, affordable(json.length));
  if (most < 1) return first.ask<Report>({ ...request, op: 'verify' });
  const helpers = {
    most,
    always: checkers !== undefined,
    helper: (number: number) => workers.helper(number),
    release: () => workers.releaseHelpers(),
  };
  return SharedCheck.run(first, json, helpers);
}

function cores(): number {
  return Math.min(navigator.hardwareConcurrency || 1, LIMITS.checkers);
}

/** So many helpers that their copies of the file take together no more than the longest file takes alone. */
function affordable(length: number): number {
  return Math.floor(LIMITS.bundle / length);
}
