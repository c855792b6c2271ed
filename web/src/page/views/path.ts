import { h, svg, type Child } from '../../dom/h.ts';
import { data, stateMark } from '../../dom/pieces.ts';
import { decode, keyCharacters } from '../../state/decode.ts';
import { pairs, type Level } from '../../state/path.ts';
import type { Change, PathStep, TriePath } from '../../session/types.ts';
import { bytes, cutApart, cut, plural } from '../../text/format.ts';
import { shownValue } from './shown.ts';

export type PathSource = (key: string, root: string) => Promise<TriePath>;

/** One key followed from the root to its leaf, before the call and after it. */
export async function pathPanel(
  source: PathSource,
  change: Change,
  roots: { before: string; after: string },
  what: string,
): Promise<HTMLElement> {
  const [before, after] = await Promise.all([source(change.key, roots.before), source(change.key, roots.after)]);
  const now = change.after === null ? before : after;
  const then = change.after === null ? after : before;
  const levels = pairs(now, then);
  const size = now.steps.reduce((sum, step) => sum + step.size, 0);
  const gone = change.after === null;
  return h(
    'section',
    { class: 'panel gap', 'aria-labelledby': 'tp' },
    h(
      'div',
      { class: 'head' },
      h('h2', { id: 'tp' }, 'The proof one can see: from the root to ', data(what, { class: '', open: false })),
      h('span', { class: 'small dim hide-s' }, 'node, what it takes of the key, its neighbours, its hash'),
    ),
    h(
      'p',
      { class: 'soft small path-intro' },
      "The key, byte by byte. Each node takes some of its half-bytes (nibbles) and points on. A node's hash is the SHA-256 of its bytes, and those contain the hash of the next; so the root alone fixes the value at the end.",
      gone ? ' The key is gone now: this is the way to where it was.' : null,
    ),
    keyStrip(change.key, levels),
    h(
      'ol',
      { class: 'path', 'aria-label': 'Nodes from root to leaf' },
      levels.map((level, at) => row(level, at, change, at === levels.length - 1)),
    ),
    h(
      'div',
      { class: 'plinth' },
      h(
        'p',
        { class: 'small soft' },
        `${plural(levels.length, 'node', 'nodes')}, ${bytes(size)}. Grey is the hash before the call, bold the hash after. Neighbours keep their hashes, but the underlined ones: this call changed them too.`,
      ),
    ),
  );
}

/** The key's bytes as characters and as half-bytes, and under them which node takes which. */
function keyStrip(key: string, levels: Level[]): HTMLElement {
  const characters = keyCharacters(key);
  const strip = h(
    'div',
    { class: 'ng', 'aria-hidden': 'true' },
    characters.map((character) => h('span', { class: 'asc' }, character)),
    key.split('').map((nibble) => h('span', { class: 'nb' }, nibble)),
  );
  levels.forEach(({ step, taken }, at) => {
    if (taken === '') return;
    const part = h('span', { class: `sg ${step.kind}` }, String(at + 1));
    part.style.gridColumn = `span ${taken.length}`;
    strip.append(part);
  });
  strip.style.gridTemplateColumns = `repeat(${key.length}, minmax(19px, 1fr))`;
  strip.style.minWidth = `${key.length * 19}px`;
  return h(
    'div',
    {
      class: 'nibs',
      role: 'group',
      tabindex: '0',
      'aria-label': `Key: ${characters.join('')}, ${bytes(characters.length)}`,
    },
    strip,
  );
}

const KINDS: Record<PathStep['kind'], string> = {
  branch: 'Branch',
  extension: 'Extension',
  leaf: 'Leaf',
  value: 'Value',
};

function row({ step, taken, was }: Level, at: number, change: Change, last: boolean): HTMLElement {
  const branch = step.kind === 'branch';
  const size = branch
    ? `${plural(step.children?.length ?? 0, 'child', 'children')}, ${bytes(step.size)}`
    : bytes(step.size);
  const [old, now] = was ? cutApart(was.hash, step.hash) : ['', cut(step.hash)];
  const hash: Child = was
    ? was.hash === step.hash
      ? h('b', { title: step.hash }, now)
      : [h('span', { class: 'w', title: was.hash }, old), ' → ', h('b', { title: step.hash }, now)]
    : [h('span', { class: 'w' }, 'new '), h('b', { title: step.hash }, now)];
  return h(
    'li',
    { class: last ? 'leaf' : step.kind },
    h('span', { class: 'g' }, nodeMark(step.kind, last)),
    h('span', { class: 'pn' }, String(at + 1)),
    h('span', { class: 'kind' }, h('b', {}, KINDS[step.kind]), h('small', {}, size)),
    h('span', { class: 'wh' }, branch ? slots(step, taken) : taken === '' ? null : h('span', { class: 'nib' }, taken)),
    h('span', { class: 'neis' }, last ? value(change) : branch ? neighbours(step, taken, was) : null),
    h('span', { class: 'hh' }, hash),
    h('span', { class: 'mkc' }, stateMark('ok', 'hash and bytes agree')),
  );
}

const NIBBLES = Array.from({ length: 16 }, (_, nibble) => nibble.toString(16));

function slots(step: PathStep, taken: string): HTMLElement {
  const has = new Set((step.children ?? []).map(({ nibble }) => nibble.toString(16)));
  const said = `children at ${[...has].join(', ')}${taken === '' ? '' : `; the path takes ${taken}`}`;
  return h(
    'span',
    { class: 'slots', role: 'img', 'aria-label': said },
    NIBBLES.map((nibble) => h('i', { class: nibble === taken ? 'on' : has.has(nibble) ? 'has' : null }, nibble)),
  );
}

function neighbours(step: PathStep, taken: string, was: PathStep | undefined): Child {
  return (step.children ?? [])
    .filter(({ nibble }) => nibble.toString(16) !== taken)
    .map(({ nibble, hash }) => {
      const old = was?.children?.find((child) => child.nibble === nibble);
      const changed = was !== undefined && old?.hash !== hash;
      return h(
        'span',
        { class: changed ? 'nei chg' : 'nei', title: changed ? `${hash}; this call changed it too` : hash },
        `${nibble.toString(16)} ${hash.slice(0, 5)}…`,
      );
    });
}

function value(change: Change): HTMLElement {
  const { before, after, readAs } = decode(change);
  return h(
    'span',
    { class: 'num' },
    'value ',
    before ? [h('span', { class: 'dim' }, shownValue(before)), ' → '] : null,
    h('b', {}, shownValue(after)),
    ' ',
    h('span', { class: 'dim' }, readAs.split(';')[0] ?? ''),
  );
}

function nodeMark(kind: PathStep['kind'], last: boolean): SVGElement {
  const line = { fill: 'var(--case)', stroke: 'var(--glass)', 'stroke-width': '2' };
  const shapes = last
    ? [svg('rect', { x: 4, y: 4, width: 16, height: 16, fill: 'var(--glass)' })]
    : kind === 'branch'
      ? [
          svg('circle', { cx: 12, cy: 12, r: 7, ...line }),
          svg('circle', { cx: 12, cy: 12, r: 2.5, fill: 'var(--glass)' }),
        ]
      : [svg('rect', { x: 8, y: 4, width: 8, height: 16, rx: 2, ...line })];
  return svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, shapes);
}
