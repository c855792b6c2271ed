import { settings } from './settings.ts';

/** Light or dark: the system's, until somebody chooses. */
export function startTheme(): void {
  const chosen = settings.get('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
}

export function switchTheme(): 'light' | 'dark' {
  const root = document.documentElement;
  const dark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme:dark)').matches;
  const next = dark ? 'light' : 'dark';
  root.dataset['theme'] = next;
  settings.set('theme', next);
  return next;
}
