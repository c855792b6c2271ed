import { h, replace, type Child } from '../../dom/h.ts';
import { icon, type IconName } from '../../dom/icons.ts';
import { showUnits } from '../../dom/pieces.ts';
import { count } from '../../text/format.ts';
import { say } from '../live.ts';
import type { Model, ViewName } from '../model.ts';
import { switchTheme } from '../theme.ts';

export const VIEWS: { name: ViewName; title: string; icon: IconName }[] = [
  { name: 'run', title: 'Run', icon: 'view-run' },
  { name: 'state', title: 'State', icon: 'view-sta' },
  { name: 'proof', title: 'Proof', icon: 'view-pro' },
];

/** Brand, views and tools. */
export class Header {
  readonly #links: Map<ViewName, HTMLAnchorElement>;
  readonly #chain = h('span', { class: 'pill opt', title: 'Chain id vitrine-local' });
  readonly #units = h(
    'button',
    {
      class: 'pill',
      type: 'button',
      'aria-pressed': 'false',
      title: 'Show gas and yoctoNEAR to the unit everywhere (u)',
      onclick: () => this.switchUnits(),
    },
    'Exact units',
  );

  constructor(root: HTMLElement, help: () => void) {
    this.#links = new Map(
      VIEWS.map(({ name, title, icon: sign }) => [name, h('a', { href: `#${name}` }, icon(sign), title)]),
    );
    replace(
      root,
      h('a', { class: 'brand', href: '#run' }, icon('mark'), 'Vitrine'),
      h('nav', { class: 'views', 'aria-label': 'Views' }, [...this.#links.values()]),
      h(
        'div',
        { class: 'tools' },
        this.#chain,
        h(
          'span',
          { class: 'pill', title: 'The contract runs in a sandboxed frame that cannot reach the network' },
          icon('shield'),
          h('span', { class: 'x' }, 'No network'),
        ),
        this.#units,
        themeButton(),
        h(
          'button',
          { class: 'icon hide-s', type: 'button', 'aria-label': 'Keyboard and help', onclick: help },
          h('b', { 'aria-hidden': 'true' }, '?'),
        ),
      ),
    );
  }

  update(model: Model): void {
    const number = model.exhibit.kind === 'call' ? `/${model.exhibit.number}` : '';
    for (const [name, link] of this.#links) {
      link.href = `#${name}${number}`;
      if (name === model.view) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.#chain.hidden = model.head === undefined;
    if (model.head) replace(this.#chain, 'Local chain, block ', h('b', {}, count(model.head.height)));
  }

  switchUnits(): void {
    const exact = this.#units.getAttribute('aria-pressed') !== 'true';
    this.#units.setAttribute('aria-pressed', String(exact));
    showUnits(exact);
    say(exact ? 'Exact units' : 'Short units');
  }
}

export function themeButton(): Child {
  return h(
    'button',
    {
      class: 'icon',
      type: 'button',
      'aria-label': 'Switch between light and dark',
      onclick: () => say(`${switchTheme()} colours`),
    },
    icon('theme'),
  );
}
