import { createVitrine, type Vitrine } from './vitrine.ts';

/** `<vitrine-frame src title>`: the frame as an element. `await element.vitrine` gives what `createVitrine` gives. */
export class VitrineFrame extends HTMLElement {
  #vitrine: Promise<Vitrine> | undefined;

  get vitrine(): Promise<Vitrine> {
    this.#vitrine ??= this.#open();
    return this.#vitrine;
  }

  connectedCallback(): void {
    if (this.style.display === '') this.style.display = 'block';
    if (this.style.width === '') this.style.width = '420px';
    if (this.style.height === '') this.style.height = '520px';
    this.style.maxWidth = '100%';
    this.vitrine.catch(() => undefined);
  }

  disconnectedCallback(): void {
    void this.#vitrine?.then(
      (vitrine) => vitrine.close(),
      () => undefined,
    );
    this.#vitrine = undefined;
  }

  #open(): Promise<Vitrine> {
    const of = (name: string) => this.getAttribute(name) ?? undefined;
    const src = of('src');
    const nonce = of('nonce');
    const title = of('title');
    return createVitrine({
      container: this,
      ...(src === undefined ? {} : { src }),
      ...(nonce === undefined ? {} : { nonce }),
      ...(title === undefined ? {} : { title }),
    });
  }
}

export function defineElement(): void {
  if (!customElements.get('vitrine-frame')) customElements.define('vitrine-frame', VitrineFrame);
}
