import { h, replace, type Child } from '../../dom/h.ts';
import { icon } from '../../dom/icons.ts';
import { sentence, account, data, hashCopy } from '../../dom/pieces.ts';
import type { Report, StatementFields } from '../../session/types.ts';
import { blocks, bytes, clock, count, counted, cut, milliseconds } from '../../text/format.ts';
import type { ProofEvent } from '../../wire/messages.ts';
import { nameOf, type Entry, type Model } from '../model.ts';
import { endorsements } from './endorsements.ts';
import {
  anchor,
  blankPlate,
  checks,
  findingBand,
  heading,
  notProven,
  plate,
  statementBytes,
  statementFields,
  took,
} from './report.ts';

export interface ProofActions {
  verify(entry: Entry): void;
  save(entry: Entry | null): void;
}

/** Why should I believe it: verdict, chain of statements, checks, fields, and what this does not prove. */
export class ProofView {
  readonly element = h('section', { 'aria-labelledby': 'h-proof' });
  readonly #actions: ProofActions;
  readonly #statement = h('div');
  #drawn: Entry['proof'] | undefined;
  #entry: Entry | undefined;
  #at = 0;
  #form: 'fields' | 'bytes' = 'fields';

  constructor(actions: ProofActions) {
    this.#actions = actions;
  }

  update(entry: Entry, model: Model): void {
    if (this.#entry === entry && this.#drawn === entry.proof) return;
    if (this.#entry !== entry) this.#at = Math.max(0, entry.result.statements.length - 1);
    this.#entry = entry;
    this.#drawn = entry.proof;
    const ended = entry.proof === 'running' ? undefined : entry.proof;
    replace(
      this.element,
      this.#head(entry, ended),
      this.#case(entry, ended),
      ended?.report ? this.#below(ended, ended.report, model) : null,
    );
  }

  #head(entry: Entry, ended: ProofEvent | undefined): HTMLElement {
    const { result } = entry;
    const again = h(
      'button',
      { class: 'btn', type: 'button', onclick: () => this.#actions.verify(entry), 'aria-disabled': String(!ended) },
      'Verify again ',
      h('kbd', { class: 'hide-s' }, 'v'),
    );
    const save = h(
      'button',
      { class: 'btn main', type: 'button', onclick: () => this.#actions.save(entry) },
      icon('down'),
      `Download bundle${ended && ended.bytes > 0 ? `, ${bytes(ended.bytes)}` : ''}`,
    );
    const all = h(
      'button',
      {
        class: 'btn',
        type: 'button',
        onclick: () => this.#actions.save(null),
        title: 'Every block since genesis: the anchor is then the genesis itself',
      },
      'From genesis',
    );
    return h(
      'div',
      { class: 'vlabel' },
      h(
        'div',
        {},
        h('h1', { class: 'vh1', id: 'h-proof' }, 'Proof of ', data(nameOf(entry), { class: '', open: false })),
        h(
          'p',
          { class: 'sub' },
          `No. ${result.number}, `,
          account(result.on),
          `, ${blocks(result.blocks).replace('Block', 'block')}.`,
        ),
      ),
      h('div', { class: 'marks' }, again, all, save),
    );
  }

  #case(entry: Entry, ended: ProofEvent | undefined): HTMLElement {
    return h(
      'div',
      { class: 'vcase', 'aria-busy': ended ? null : 'true' },
      this.#plate(ended),
      ended?.report ? [findingBand(ended.report)] : null,
      this.#chain(entry),
    );
  }

  #plate(ended: ProofEvent | undefined): HTMLElement {
    if (!ended)
      return blankPlate(
        'Checking',
        'Another worker runs it again',
        'From the bundle alone: its witness, its inputs, its statements.',
      );
    const { report, error } = ended;
    if (!report)
      return blankPlate('No verdict', error?.what ?? 'It could not be checked', error?.todo ?? error?.chain ?? '');
    const repeat: Child = [
      `${took(ended.milliseconds, report)}, in a different worker from the one that ran it. Anchor: ${anchor(report)}. Anybody can repeat this with `,
      h('span', { class: 'mono' }, 'vitrine verify bundle.json'),
      ' or on the ',
      h('a', { href: 'verify.html' }, 'verifier page'),
      '.',
    ];
    return plate(report, sentence(heading(report)), repeat);
  }

  #chain(entry: Entry): HTMLElement {
    const { statements } = entry.result;
    const arrow = () => h('span', { class: 'dim', 'aria-hidden': 'true' }, '→');
    const root = (hash: string) => h('span', { class: 'root', title: hash }, cut(hash, 4));
    const choose = (event: Event, at: number) => {
      event.preventDefault();
      this.#at = at;
      for (const [index, link] of [...this.element.querySelectorAll('.chain a')].entries()) {
        if (index === at) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      this.#showStatement(entry);
    };
    return h(
      'div',
      { class: 'plinth flush' },
      h('h2', { class: 'sr' }, 'Statements in this bundle'),
      h(
        'div',
        {
          class: 'chain',
          role: 'group',
          tabindex: '0',
          'aria-label': `${counted(statements.length, 'statement', 'statements')}, each from one state root to the next`,
        },
        statements.map((statement, at) => [
          root(statement.pre),
          arrow(),
          h(
            'a',
            {
              href: `#proof/${entry.result.number}`,
              'aria-current': at === this.#at ? 'true' : null,
              onclick: (event: Event) => choose(event, at),
            },
            `Block ${count(statement.block)}`,
            h('br'),
            h('span', { class: 'tiny dim' }, outcomes(entry, statement.block)),
          ),
          arrow(),
          at === statements.length - 1 ? root(statement.post) : null,
        ]),
      ),
    );
  }

  #below(ended: ProofEvent, report: Report, model: Model): HTMLElement {
    const panel = (id: string, title: Child, beside: Child, ...body: Child[]) =>
      h(
        'section',
        { class: 'panel', 'aria-labelledby': id },
        h('div', { class: 'head' }, h('h2', { id }, title), beside),
        h('div', { class: 'body tight-body' }, body),
      );
    this.#showStatement(this.#entry);
    const { welcome } = model;
    return h(
      'div',
      { class: 'two gap' },
      h(
        'div',
        { class: 'stack-l' },
        panel(
          'pv',
          'What was checked',
          h('span', { class: 'small dim' }, milliseconds(ended.milliseconds)),
          checks(report),
        ),
        this.#statement,
      ),
      h(
        'div',
        { class: 'stack-l' },
        panel('pn', h('span', { class: 'serif' }, 'What this does not prove'), null, notProven(report)),
        welcome
          ? panel(
              'ps',
              'Who signs',
              null,
              h(
                'dl',
                { class: 'kv' },
                h('dt', {}, 'Session key'),
                h(
                  'dd',
                  {},
                  hashCopy(welcome.public_key.replace('ed25519:', ''), 'session key', 8),
                  h('br'),
                  h(
                    'span',
                    { class: 'dim small' },
                    `made in the frame at ${clock(new Date(welcome.made))}; cannot be exported`,
                  ),
                ),
              ),
              endorsements(report),
            )
          : null,
        welcome
          ? panel(
              'pm',
              'The code that ran',
              h('span', { class: 'small dim' }, 'claimed'),
              h('p', { class: 'hash long' }, welcome.release),
              h(
                'p',
                { class: 'small soft' },
                'The release id that this page states about itself. Build it from source and compare: ',
                h('span', { class: 'mono' }, './vitrine measure'),
              ),
            )
          : null,
      ),
    );
  }

  #showStatement(entry: Entry | undefined): void {
    const proof = entry?.proof;
    if (!entry || !proof || proof === 'running' || !proof.report) return;
    const { report } = proof;
    const block = entry.result.statements[this.#at]?.block;
    const statement = report.statements.find((candidate) => Number(candidate.height) === block);
    if (!statement) return replace(this.#statement);
    replace(this.#statement, this.#statementPanel(statement, report, entry));
  }

  #statementPanel(statement: StatementFields, report: Report, entry: Entry): HTMLElement {
    const button = (form: 'fields' | 'bytes', word: string) =>
      h(
        'button',
        { type: 'button', 'aria-pressed': String(form === this.#form), onclick: () => this.#switch(form, entry) },
        word,
      );
    const { borsh } = statement;
    const title = `Statement ${this.#at + 1} of ${entry.result.statements.length}, block ${count(BigInt(statement.height))}`;
    return h(
      'section',
      { class: 'panel', 'aria-labelledby': 'pf' },
      h(
        'div',
        { class: 'head' },
        h('h2', { id: 'pf' }, title),
        borsh
          ? h(
              'div',
              { class: 'seg', role: 'group', 'aria-label': 'Show as' },
              button('fields', 'Fields'),
              button('bytes', 'Borsh bytes'),
            )
          : null,
      ),
      h(
        'div',
        { class: 'body tight-body' },
        borsh && this.#form === 'bytes' ? statementBytes(borsh) : statementFields(statement, report),
      ),
    );
  }

  #switch(form: 'fields' | 'bytes', entry: Entry): void {
    this.#form = form;
    this.#showStatement(entry);
    this.#statement.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  }
}

function outcomes(entry: Entry, block: number): string {
  const receipts = entry.result.receipts.filter((receipt) => receipt.block === block && receipt.kind !== 'data').length;
  const number = receipts + (block === entry.result.blocks[0] ? 1 : 0);
  return number === 1 ? '1 outcome' : `${number} outcomes`;
}
