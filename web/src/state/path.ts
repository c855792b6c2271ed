import type { PathStep, TriePath } from '../session/types.ts';

/** One node of a path: what it takes of the key, and the node that stood at the same place before the call. */
export interface Level {
  step: PathStep;
  /** Half-bytes of the key, hex. A branch takes one, unless the value is its own. */
  taken: string;
  was: PathStep | undefined;
}

/** Pairs the nodes of two paths of one key by the place in the key at which they begin. */
export function pairs(now: TriePath, then: TriePath): Level[] {
  const before = new Map(placed(then).map(([place, step]) => [place, step]));
  return placed(now).map(([place, step]) => {
    const was = before.get(place);
    return { step, taken: step.nibbles, was: was?.kind === step.kind || place === '0/0' ? was : undefined };
  });
}

/** Each node with its place: how many half-bytes come before it, and how many nodes begin there. */
function placed(path: TriePath): [place: string, step: PathStep][] {
  let at = 0;
  let sameAt = 0;
  return path.steps.map((step) => {
    const place = `${at}/${sameAt}`;
    at += step.nibbles.length;
    sameAt = step.nibbles.length === 0 ? sameAt + 1 : 0;
    return [place, step];
  });
}
