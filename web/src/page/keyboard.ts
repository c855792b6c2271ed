import type { ViewName } from './model.ts';
import { VIEWS } from './views/header.ts';

export interface KeyActions {
  run(other: boolean): void;
  cancel(): void;
  view(name: ViewName): void;
  next(step: 1 | -1): void;
  filter(): void;
  verify(): void;
  save(): void;
  units(): void;
  help(): void;
  /** Whether the single keys are on; they never are while a dialog is open. */
  single(): boolean;
}

/** The keyboard of docs/ux/ux.md §5, as far as there are views for it. */
export function listen(actions: KeyActions): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      actions.run(event.shiftKey);
    } else if (event.key === 'Escape') actions.cancel();
    else if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && actions.single())
      single(event, actions);
  });
}

function single(event: KeyboardEvent, actions: KeyActions): void {
  const view = VIEWS[Number(event.key) - 1];
  const keys: Record<string, () => void> = {
    j: () => actions.next(1),
    k: () => actions.next(-1),
    '/': () => actions.filter(),
    v: () => actions.verify(),
    d: () => actions.save(),
    u: () => actions.units(),
    '?': () => actions.help(),
  };
  const action = view ? () => actions.view(view.name) : keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
