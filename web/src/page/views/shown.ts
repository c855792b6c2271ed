import type { Child } from '../../dom/h.ts';
import { data, nearAmount } from '../../dom/pieces.ts';
import type { Shown } from '../../state/decode.ts';

/** A decoded value of the state. */
export function shownValue(shown: Shown): Child {
  if (shown === null) return 'none';
  return 'yocto' in shown
    ? nearAmount(shown.yocto)
    : data(shown.text, { class: shown.text.length > 24 ? 'mono' : '', open: false });
}
