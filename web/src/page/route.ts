import type { ViewName } from './model.ts';

export interface Route {
  view: ViewName;
  number?: number;
  picking: boolean;
}

/** `#run`, `#run/pick`, `#state/5`. Whatever else stands there is the Run view. */
export function parse(hash: string): Route {
  const match = /^#(run|state|proof)(?:\/(\d{1,9}|pick))?$/.exec(hash);
  const view = (match?.[1] ?? 'run') as ViewName;
  const rest = match?.[2];
  if (rest === undefined) return { view, picking: false };
  return rest === 'pick' ? { view: 'run', picking: true } : { view, number: Number(rest), picking: false };
}
