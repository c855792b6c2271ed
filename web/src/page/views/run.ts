import { h, replace, type Child } from '../../dom/h.ts';
import { icon } from '../../dom/icons.ts';
import { account } from '../../dom/pieces.ts';
import type { BuiltIn } from '../catalogue.ts';
import type { Controller } from '../controller.ts';
import type { Contract, Exhibit, Model } from '../model.ts';
import { fileButton, firstVisit, picker, type PickerActions } from './picker.ts';
import { refusedCase, troubleCase } from './refused.ts';
import { callCase, dryCase, viewCase, type ResultActions } from './result.ts';
import { RunningCase } from './running.ts';
import { Setup } from './setup.ts';

/** What happens if I call this: the form at the left, the case at the right. */
export class RunView {
  readonly element = h('div');
  readonly #controller: Controller;
  readonly #builtIns: BuiltIn[];
  readonly #case = h('div');
  readonly #account = h('input', {
    type: 'text',
    id: 'account',
    class: 'mono-in',
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: 'its own',
  });
  readonly #picking: PickerActions;
  #setup: Setup | undefined;
  #shown: Exhibit | undefined;
  #running: RunningCase | undefined;
  #layout: unknown;
  #drawn = '';

  constructor(controller: Controller, builtIns: BuiltIn[], file: (file: File, account?: string) => void) {
    this.#controller = controller;
    this.#builtIns = builtIns;
    const on = () => {
      const typed = this.#account.value.trim();
      this.#account.value = '';
      return typed === '' ? undefined : typed;
    };
    this.#picking = {
      builtIn: (builtIn) => void controller.chooseBuiltIn(builtIn, on()),
      file: (chosen) => file(chosen, on()),
    };
  }

  get setup(): Setup | undefined {
    return this.#setup;
  }

  update(model: Model): void {
    this.#makeSetup(model);
    this.#setup?.update(model);
    const { exhibit, contract } = model;
    const first = !contract && exhibit.kind !== 'refused' && exhibit.kind !== 'trouble';
    this.#arrange(first ? 'first' : contract ? 'both' : 'case');
    if (first) return;
    // A call is drawn again when its proof comes, everything else once; a running one changes in place.
    const drawn = model.picking
      ? 'picking'
      : exhibit.kind === 'call'
        ? JSON.stringify([exhibit.number, this.#proofOf(model, exhibit.number)])
        : '';
    if (this.#shown === exhibit && this.#drawn === drawn) {
      if (exhibit.kind === 'running') this.#running?.update();
      return;
    }
    const focused = this.#case.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
    this.#shown = exhibit;
    this.#drawn = drawn;
    replace(this.#case, this.#content(model));
    if (focused)
      for (const control of this.#case.querySelectorAll<HTMLElement>('a, button'))
        if (control.textContent === focused) control.focus();
    if (exhibit.kind !== 'nothing' && matchMedia('(max-width: 860px)').matches && !model.busy)
      this.#case.scrollIntoView({ block: 'start' });
  }

  #proofOf(model: Model, number: number): unknown {
    const proof = model.entry(number)?.proof;
    return typeof proof === 'object' ? [proof.milliseconds, proof.report?.verdict] : proof;
  }

  #arrange(layout: 'first' | 'case' | 'both'): void {
    const key = layout === 'both' ? this.#setup : layout;
    if (this.#layout === key) return;
    this.#layout = key;
    if (layout === 'first') replace(this.element, firstVisit(this.#builtIns, this.#picking));
    else if (layout === 'case') replace(this.element, h('div', { class: 'first' }, this.#case));
    else replace(this.element, h('div', { class: 'run' }, this.#setup?.element, this.#case));
  }

  #makeSetup(model: Model): void {
    const { contract } = model;
    if (!contract || this.#setup?.contract === contract) return;
    const builtIn = this.#builtIns.find(
      ({ file, length }) => file === contract.file && length === contract.inspection.length,
    );
    this.#setup = new Setup(contract, builtIn, model, (draft) => void this.#controller.run(draft));
  }

  #content(model: Model): Child {
    const { exhibit, contract } = model;
    if (model.picking && contract)
      return picker(this.#builtIns, { file: contract.file, account: this.#account }, this.#picking);
    const actions = this.#actions(contract);
    const entry = exhibit.kind === 'call' ? model.entry(exhibit.number) : undefined;
    if (entry) return callCase(entry, actions);
    if (exhibit.kind === 'dry') return dryCase(exhibit.result, actions);
    if (exhibit.kind === 'view') return viewCase(exhibit.asked, exhibit.result, model.head?.state_root);
    if (exhibit.kind === 'running') {
      this.#running = new RunningCase(exhibit, () => this.#controller.cancel());
      return this.#running.element;
    }
    if (exhibit.kind === 'refused')
      return refusedCase(exhibit, model, () => fileButton('Choose another file', 'btn main', this.#picking.file));
    if (exhibit.kind === 'trouble') return troubleCase(exhibit.asked, exhibit.trouble);
    return contract ? nothing(contract) : null;
  }

  #actions(contract: Contract | undefined): ResultActions {
    return {
      contract,
      fill: (method, change) => this.#setup?.fill(method, change),
      again: (gas) => {
        if (gas !== undefined) this.#setup?.useGas(gas);
        this.#setup?.submit();
      },
      save: (entry) => void this.#controller.save(entry),
    };
  }
}

function nothing({ title, account: on }: Contract): HTMLElement {
  return h(
    'article',
    { class: 'vcase' },
    h(
      'div',
      { class: 'nothing' },
      icon('mark', { class: 'big-mark' }),
      h('h1', { class: 'vh2' }, 'Nothing in the case yet'),
      h('p', { class: 'soft' }, h('bdi', {}, title), ' is on ', account(on), '. Choose a method and run it.'),
    ),
  );
}
