import { byId } from '../dom/h.ts';

/** Says something to those who cannot see it change. Polite: failures are alerts of their own. */
export function say(text: string): void {
  byId('live').textContent = text;
}

let last = 0;

/** Progress, at most every two seconds. */
export function sayNow(text: string): void {
  const now = performance.now();
  if (now - last < 2000) return;
  last = now;
  say(text);
}
