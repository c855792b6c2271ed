import { say } from './live.ts';

/** Every button with `data-copy` copies it whole. */
export function copying(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    const text = button?.dataset['copy'];
    if (text === undefined) return;
    navigator.clipboard.writeText(text).then(
      () => say('Copied'),
      () => say('The browser did not allow copying'),
    );
  });
}
