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
import { emptyCase, heldCase, makingCase, malformedCase, reportCase, runningCase } from './cases.ts';
import { Expectations } from './options.ts';
import { intact, samples, type Sample } from './samples.ts';

startTheme();
copying();

type Bundle = { name: string; bytes: Uint8Array };

const answer = byId('answer');
let vitrine: Promise<Vitrine> = open();
let current: Bundle | undefined;
/** Which file or sample the page waits for: a later one, or a cancellation, makes the earlier one stale. */
let turn = 0;
/** What was expected at the last check, as JSON; `null` when it was not written right. */
let expected = '';

// A field also tells of a change when it is left, long after its text was read: what is shown is checked anew only if it
// was checked under other expectations, so that no report goes from under the pointer of who saves it.
const expectations = new Expectations(() => {
  if (!current || !made(current)) return;
  if (JSON.stringify(expectations.read()) !== expected) void check(current, begin());
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

/** Begins a turn. What the last one has shown is marked until this one shows something. */
function begin(): number {
  answer.setAttribute('aria-busy', 'true');
  return ++turn;
}

async function take(file: File): Promise<void> {
  const mine = begin();
  if (file.size > LIMITS.bundle) {
    current = { name: file.name, bytes: new Uint8Array() };
    const what = 'This file is too large for a bundle';
    const where = `${file.size.toLocaleString('en-US')} bytes, where a bundle has at most ${LIMITS.bundle.toLocaleString('en-US')}`;
    show(malformedCase({ what, where }, file.name, choose('btn main sm', 'Choose another file')), 'No verdict', what);
    return;
  }
  const bundle = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  if (mine === turn) await check(bundle, mine);
}

let sample: Promise<string> | undefined;

/** Whether its bytes are there: a sample's are when its transfer has run, those of a file that is too large never. */
function made(bundle: Bundle): boolean {
  return bundle.bytes.length > 0;
}

async function takeSample({ name, spoil }: Sample): Promise<void> {
  const mine = begin();
  const bundle: Bundle = { name, bytes: new Uint8Array() };
  current = bundle;
  show(makingCase(), 'Making it', 'A transfer runs in the frame');
  const making = (sample ??= vitrine.then(intact));
  try {
    bundle.bytes = new TextEncoder().encode(spoil(await making));
  } catch (error) {
    if (sample === making) sample = undefined;
    if (mine !== turn) return;
    const trouble = troubleOf(error);
    show(malformedCase(trouble, name, choose('btn main sm', 'Choose a file')), 'No verdict', trouble.what);
    return;
  }
  if (mine === turn) await check(bundle, mine);
}

async function check(bundle: Bundle, mine: number): Promise<void> {
  current = bundle;
  const options = expectations.read();
  expected = JSON.stringify(options);
  if (!options) {
    show(heldCase(bundle.name), 'Not checked', bundle.name);
    return;
  }
  const shown = setTimeout(() => {
    if (mine === turn) show(runningCase(bundle.name, bundle.bytes.length, cancel), 'Checking', bundle.name);
  }, 100);
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
  begin();
  current = undefined;
  void vitrine.then((open) => open.close());
  sample = undefined;
  vitrine = open();
  show(emptyCase(), 'Cancelled', 'Nothing to check yet');
}

function show(shown: HTMLElement, verdict: string, heading: string): void {
  replace(answer, shown);
  if (!shown.hasAttribute('aria-busy')) answer.removeAttribute('aria-busy');
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
