import { byId, h, replace } from '../dom/h.ts';
import { data } from '../dom/pieces.ts';
import { cut } from '../text/format.ts';
import { builtIns as fetchBuiltIns } from './catalogue.ts';
import { Controller } from './controller.ts';
import { copying } from './copy.ts';
import { dropping } from './drop.ts';
import { listen } from './keyboard.ts';
import { say } from './live.ts';
import { Model, type ViewName } from './model.ts';
import { parse } from './route.ts';
import { startTheme } from './theme.ts';
import { troubleFacts } from './views/failure.ts';
import { Header, VIEWS } from './views/header.ts';
import { Help } from './views/help.ts';
import { MOST_CODE } from './views/picker.ts';
import { ProofView } from './views/proof.ts';
import { Rail } from './views/rail.ts';
import { RunView } from './views/run.ts';
import { StateView } from './views/state.ts';

startTheme();
copying();

const model = new Model();
const controller = new Controller(model);
const help = new Help();
const header = new Header(byId('top'), () => help.show());
const rail = new Rail(byId('rail'), byId('callbar'));
const place = byId('view');
const [builtIns] = await Promise.all([fetchBuiltIns(), controller.start()]);
const run = new RunView(controller, builtIns, (file, account) => void take(file, account));
const state = new StateView((key, root) => controller.vitrine.path(key, root));
const proof = new ProofView({
  verify: (entry) => void controller.verifyAgain(entry),
  save: (entry) => void controller.save(entry),
});

/** A file that somebody dropped or chose. */
async function take(file: File, account?: string): Promise<void> {
  location.hash = '#run';
  const code = new Uint8Array(await file.slice(0, MOST_CODE + 1).arrayBuffer());
  if (code.length > MOST_CODE) {
    model.exhibit = {
      kind: 'refused',
      file: file.name,
      code,
      trouble: {
        what: 'This file is too large for a contract',
        where: `${file.size.toLocaleString('en-US')} bytes, where NEAR takes at most ${MOST_CODE.toLocaleString('en-US')}`,
      },
    };
    model.changed();
    return;
  }
  await controller.choose({ file: file.name, title: file.name.replace(/\.wasm$/i, ''), code }, account);
}

let said = '';

/** The address follows what is shown, so that every link is a change of it. */
function address(): void {
  const { exhibit, view, picking } = model;
  const number = exhibit.kind === 'call' ? `/${exhibit.number}` : '';
  const hash = picking ? '#run/pick' : `#${view}${number}`;
  if (location.hash !== hash && (location.hash !== '' || hash !== '#run')) history.replaceState(null, '', hash);
}

function draw(): void {
  address();
  header.update(model);
  rail.update(model);
  if (model.broken) return broken();
  const { selected } = model;
  if (model.view === 'run') run.update(model);
  if (model.view === 'state' && selected) state.update(selected);
  if (model.view === 'proof' && selected) proof.update(selected, model);
  const shown =
    model.view === 'run'
      ? run.element
      : !selected
        ? empty(model.view)
        : model.view === 'state'
          ? state.element
          : proof.element;
  if (place.firstElementChild !== shown) replace(place, shown);
  title();
}

function title(): void {
  const heading = place.querySelector('h1')?.textContent ?? '';
  document.title = heading === '' ? 'Vitrine' : `Vitrine: ${heading}`;
}

function empty(view: ViewName): HTMLElement {
  const name = VIEWS.find((known) => known.name === view)?.title ?? view;
  return h(
    'div',
    { class: 'first' },
    h('h1', { class: 'vh1' }, name),
    h('p', { class: 'soft lead' }, 'Nothing has run yet. ', h('a', { href: '#run' }, 'Run a call'), ' first.'),
  );
}

function broken(): void {
  const trouble = model.broken;
  if (!trouble) return;
  const facts = troubleFacts(trouble);
  replace(
    place,
    h(
      'div',
      { class: 'first' },
      h(
        'div',
        { class: 'vcase' },
        h('div', { class: 'label' }, h('h1', {}, data(trouble.what, { class: '' }))),
        h('div', { role: 'alert' }, facts),
      ),
    ),
  );
  title();
}

function route(first: boolean): void {
  if (location.hash === '#main') {
    byId('main').focus();
    return address();
  }
  const { view, number, picking } = parse(location.hash);
  const moved = view !== model.view;
  model.view = view;
  model.picking = picking && model.contract !== undefined;
  if (number !== undefined) {
    controller.select(number);
    const entry = model.entry(number);
    if (entry && view === 'run') run.setup?.load(entry);
  }
  model.changed();
  if (first || !moved) return;
  scrollTo(0, 0);
  const text = document.title.replace('Vitrine: ', '');
  if (text !== said) say(text);
  said = text;
}

listen({
  run: (other) => {
    if (model.view === 'run') run.setup?.submit(other);
  },
  cancel: () => controller.cancel(),
  view: (name) => (location.hash = `#${name}`),
  next: (step) => {
    const at = model.entries.findIndex((entry) => entry === model.selected);
    const entry = model.entries[at + step];
    if (entry) location.hash = `#${model.view}/${entry.result.number}`;
  },
  filter: () => {
    location.hash = '#run';
    run.setup?.focusFilter();
  },
  verify: () => {
    if (model.selected && model.selected.proof !== 'running') void controller.verifyAgain(model.selected);
  },
  save: () => {
    if (model.selected) void controller.save(model.selected);
  },
  units: () => header.switchUnits(),
  help: () => help.show(),
  single: () => help.single && !help.open,
});
dropping(document.body, (file) => void take(file));
addEventListener('hashchange', () => route(false));
model.onChange(draw);
const release = model.welcome?.release ?? '';
replace(
  byId('foot'),
  h('span', {}, 'Vitrine 0.1.0', release === '' ? null : [', release ', h('span', { title: release }, cut(release))]),
  h('a', { href: 'verify.html' }, 'Verify a bundle'),
  h('a', { href: 'embed.html' }, 'Embed'),
);
route(true);
