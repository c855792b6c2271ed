import { byId, h, replace } from '../dom/h.ts';
import { icon } from '../dom/icons.ts';
import { copying } from '../page/copy.ts';
import { dropping } from '../page/drop.ts';
import { say } from '../page/live.ts';
import { startTheme } from '../page/theme.ts';
import { themeButton } from '../page/views/header.ts';
import { fileButton } from '../page/views/picker.ts';
import { createVitrine, type Vitrine } from '../sdk/vitrine.ts';
import { troubleOf, VitrineError } from '../session/answer.ts';
import { verifyWithQuotes } from '../session/quotes.ts';
import { cut } from '../text/format.ts';
import { LIMITS } from '../wire/check.ts';
import { emptyCase, makingCase, malformedCase, reportCase, runningCase } from './cases.ts';
import { Expectations } from './options.ts';
import { intact, samples, type Sample } from './samples.ts';

startTheme();
copying();

type Bundle = { name: string; bytes: Uint8Array };

const answer = byId('answer');
let vitrine: Promise<Vitrine> = open();
let current: Bundle | undefined;
/** Which check the page waits for: a later one, or a cancellation, makes the earlier one stale. */
let turn = 0;

const expectations = new Expectations(() => {
  if (current) void check(current);
});

function open(): Promise<Vitrine> {
  const opening = createVitrine({ src: 'frame.html', prove: false });
  opening.then(
    ({ welcome }) => footer(welcome.release),
    () => footer(''),
  );
  return opening;
}

function footer(release: string): void {
  replace(
    byId('foot'),
    h(
      'span',
      {},
      'Vitrine verifier 0.1.0',
      release === '' ? null : [', release ', h('span', { title: release }, cut(release))],
    ),
    h('a', { href: './' }, 'Run a contract'),
  );
}

async function take(file: File): Promise<void> {
  if (file.size > LIMITS.bundle) {
    const what = 'This file is too large for a bundle';
    const where = `${file.size.toLocaleString('en-US')} bytes, where a bundle has at most ${LIMITS.bundle.toLocaleString('en-US')}`;
    show(malformedCase({ what, where }, file.name, choose('btn main sm', 'Choose another file')), 'No verdict', what);
    return;
  }
  await check({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

let made: Promise<string> | undefined;

async function takeSample(sample: Sample): Promise<void> {
  const mine = ++turn;
  const bundle: Bundle = { name: sample.name, bytes: new Uint8Array() };
  current = bundle;
  show(makingCase(), 'Making it', 'A transfer runs in the frame');
  try {
    made ??= vitrine.then(intact);
    bundle.bytes = new TextEncoder().encode(sample.spoil(await made));
  } catch (error) {
    made = undefined;
    const trouble = troubleOf(error);
    show(malformedCase(trouble, sample.name, choose('btn main sm', 'Choose a file')), 'No verdict', trouble.what);
    return;
  }
  if (mine === turn) await check(bundle);
}

async function check(bundle: Bundle): Promise<void> {
  current = bundle;
  const options = expectations.read();
  if (!options) return;
  const mine = ++turn;
  const shown = setTimeout(
    () => show(runningCase(bundle.name, bundle.bytes.length, cancel), 'Checking', bundle.name),
    100,
  );
  try {
    const report = await verifyWithQuotes(await vitrine, bundle.bytes, options, 'attest.wasm');
    if (mine !== turn) return;
    clearTimeout(shown);
    show(reportCase(report, bundle.name, bundle.bytes), report.verdict, report.reason);
  } catch (error) {
    if (mine !== turn) return;
    clearTimeout(shown);
    const trouble = troubleOf(error);
    show(malformedCase(trouble, bundle.name, choose('btn main sm', 'Choose another file')), 'No verdict', trouble.what);
    if (!(error instanceof VitrineError)) throw error;
  } finally {
    clearTimeout(shown);
  }
}

/** The frame with its worker is thrown away; the next check has a new one. */
function cancel(): void {
  turn++;
  current = undefined;
  void vitrine.then((open) => open.close());
  made = undefined;
  vitrine = open();
  show(emptyCase(), 'Cancelled', 'Nothing to check yet');
}

function show(shown: HTMLElement, verdict: string, heading: string): void {
  replace(answer, shown);
  byId('grid').classList.toggle('has', current !== undefined);
  document.title = current === undefined ? 'Vitrine verifier' : `${verdict}: Vitrine verifier`;
  say(`${verdict}. ${heading}`);
}

function choose(look: string, words: string): HTMLElement {
  return fileButton(words, look, (file) => void take(file), '.json,.bin');
}

replace(
  byId('top'),
  h('a', { class: 'brand', href: './' }, icon('mark'), 'Vitrine ', h('i', { class: 'light' }, 'verifier')),
  h(
    'div',
    { class: 'tools' },
    h('span', { class: 'pill' }, icon('shield'), h('span', { class: 'x' }, 'Works offline')),
    themeButton(),
  ),
);
replace(
  byId('ask'),
  h(
    'div',
    { class: 'drop' },
    h('p', {}, h('b', {}, 'Drop a bundle or a small proof here')),
    h('p', { class: 'hint' }, h('code', {}, '.json'), ' or the compact ', h('code', {}, '.bin'), ', at most 64 MB'),
    h('p', { class: 'gap-s' }, choose('btn main', 'Choose a file')),
  ),
  samples((sample) => void takeSample(sample)),
  expectations.element,
);
replace(answer, emptyCase());
dropping(document.body, (file) => void take(file));
await vitrine.catch((error: unknown) => {
  const trouble = troubleOf(error);
  show(malformedCase(trouble, 'bundle.json', h('span')), 'No verdict', trouble.what);
});
