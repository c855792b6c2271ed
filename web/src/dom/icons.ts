import { svg } from './h.ts';

// The marks of docs/ux/ux.md §7 and the few signs of the controls, as data, so that page and frame draw the same.

type Part = [tag: string, attributes: Record<string, string>];
type Drawing = { box: string; parts: Part[] };

const DRAWINGS = {
  mark: {
    box: '0 0 24 24',
    parts: [
      ['path', { d: 'M4 3.5h16v13H4z', fill: 'none', stroke: 'var(--glass)', 'stroke-width': '1.6' }],
      ['path', { d: 'M6.2 5.7l5-0', stroke: 'var(--glass)', 'stroke-width': '1', opacity: '.6' }],
      ['path', { d: 'M9 16.5v-5.2l3-1.8 3 1.8v5.2z', fill: 'var(--glass)' }],
      ['path', { d: 'M2 18.2h20M4.5 21h15', stroke: 'currentColor', 'stroke-width': '1.6' }],
    ],
  },
  ok: {
    box: '0 0 16 16',
    parts: [
      ['circle', { cx: '8', cy: '8', r: '7.2', fill: 'currentColor' }],
      ['path', { d: 'M4.6 8.3l2.3 2.3 4.6-5', fill: 'none', stroke: 'var(--case)', 'stroke-width': '1.9' }],
    ],
  },
  bad: {
    box: '0 0 16 16',
    parts: [
      ['circle', { cx: '8', cy: '8', r: '7.2', fill: 'currentColor' }],
      ['path', { d: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6', stroke: 'var(--case)', 'stroke-width': '1.9' }],
    ],
  },
  wait: {
    box: '0 0 16 16',
    parts: [
      [
        'circle',
        {
          cx: '8',
          cy: '8',
          r: '6.4',
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': '1.6',
          'stroke-dasharray': '2.6 2',
        },
      ],
      ['path', { d: 'M8 4.6v5m-2-1.8l2 2.1 2-2.1', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6' }],
    ],
  },
  yield: {
    box: '0 0 16 16',
    parts: [
      [
        'path',
        {
          d: 'M3.5 1.8h9M3.5 14.2h9M4.8 2v2.5L8 8l3.2-3.5V2M4.8 14v-2.5L8 8l3.2 3.5V14',
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': '1.5',
        },
      ],
      ['path', { d: 'M5.6 13.6h4.8L8 10.9z', fill: 'currentColor' }],
    ],
  },
  pend: {
    box: '0 0 16 16',
    parts: [['circle', { cx: '8', cy: '8', r: '6.4', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' }]],
  },
  unk: {
    box: '0 0 16 16',
    parts: [
      ['path', { d: 'M8 1L15 8 8 15 1 8z', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' }],
      ['path', { d: 'M8 4.6v4.2M8 10.4v1.4', stroke: 'currentColor', 'stroke-width': '1.7' }],
    ],
  },
  att: {
    box: '0 0 16 16',
    parts: [
      [
        'path',
        {
          d: 'M2.5 13.5h11M4 11h8M6 11c.6-2 .4-3-.4-4.2A2.8 2.8 0 018 2.2a2.8 2.8 0 012.4 4.6C9.6 8 9.4 9 10 11',
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': '1.5',
        },
      ],
    ],
  },
  busy: {
    box: '0 0 16 16',
    parts: [
      [
        'circle',
        { cx: '8', cy: '8', r: '6.2', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', opacity: '.28' },
      ],
      ['path', { d: 'M8 1.8A6.2 6.2 0 0114.2 8', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8' }],
    ],
  },
  copy: {
    box: '0 0 16 16',
    parts: [
      [
        'path',
        { d: 'M5.5 5.5h8v8h-8z M10.5 5.2V2.5h-8v8h2.7', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.3' },
      ],
    ],
  },
  shield: {
    box: '0 0 16 16',
    parts: [
      ['path', { d: 'M2.5 2.5h11v9h-11z M1 14h14', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }],
      ['path', { d: 'M5 7l2 2 4-4', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' }],
    ],
  },
  theme: {
    box: '0 0 16 16',
    parts: [
      ['circle', { cx: '8', cy: '8', r: '6.3', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }],
      ['path', { d: 'M8 1.7a6.3 6.3 0 010 12.6z', fill: 'currentColor' }],
    ],
  },
  down: {
    box: '0 0 16 16',
    parts: [
      [
        'path',
        {
          d: 'M8 2v8m-3.4-3.2L8 10.2l3.4-3.4M2.5 13.5h11',
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': '1.5',
        },
      ],
    ],
  },
  'view-run': {
    box: '0 0 18 18',
    parts: [['path', { d: 'M5 3.5l9 5.5-9 5.5z', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' }]],
  },
  'view-sta': {
    box: '0 0 18 18',
    parts: [
      ['circle', { cx: '9', cy: '3.6', r: '1.9', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }],
      ['circle', { cx: '4.2', cy: '13.6', r: '1.9', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }],
      ['circle', { cx: '13.8', cy: '13.6', r: '1.9', fill: 'currentColor' }],
      ['path', { d: 'M8 5.4l-3 6.4M10 5.4l3 6.4', stroke: 'currentColor', 'stroke-width': '1.4' }],
    ],
  },
  'view-pro': {
    box: '0 0 18 18',
    parts: [
      ['path', { d: 'M3 2.5h12v9H3zM1.5 15.5h15', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }],
      ['path', { d: 'M6 7l2.3 2.3L12.4 5', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6' }],
    ],
  },
} satisfies Record<string, Drawing>;

export type IconName = keyof typeof DRAWINGS;

/** An icon that only accompanies words, or, with a name, one that stands for them. */
export function icon(name: IconName, options: { label?: string; class?: string } = {}): SVGElement {
  const drawing: Drawing = DRAWINGS[name];
  const meaning =
    options.label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': options.label };
  return svg(
    'svg',
    { viewBox: drawing.box, focusable: 'false', class: options.class, ...meaning },
    drawing.parts.map(([tag, attributes]) => svg(tag, attributes)),
  );
}
