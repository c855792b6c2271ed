// The frame: one self-contained file under `sandbox="allow-scripts"`. It takes one hello from its parent window, and after
// that it hears only the port that came with it. What it may do and what not: docs/security.md.

import { byId, replace, h } from '../dom/h.ts';
import { compile } from '../engine/loader.ts';
import type { Trouble } from '../session/types.ts';
import { checkHello } from '../wire/check.ts';
import { VERSION, type FrameMessage, type HelloOptions } from '../wire/messages.ts';
import { lacking, lacksEd25519 } from './features.ts';
import { Panel } from './panel.ts';
import { Service } from './service.ts';
import { FrameSession } from './session.ts';
import { Signer } from './signer.ts';
import { Workers } from './workers.ts';
import styles from 'vitrine:frame.css';
import runtime from 'vitrine:runtime.text';
import workerText from 'vitrine:worker.js';

const DEFAULT_PROTOCOL = 86;

function main(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  if (self.origin !== 'null' || window.parent === window) {
    return say({
      what: 'This page only works inside a sandboxed frame',
      todo: 'Open the page next to it, or embed it: <iframe sandbox="allow-scripts">.',
    });
  }
  addEventListener('message', hello);
  // The target cannot be named: the parent may be any page. The message says nothing but that somebody listens here.
  window.parent.postMessage({ vitrine: 'ready', v: VERSION }, '*');
}

function hello(event: MessageEvent): void {
  if (event.source !== window.parent) return;
  const options = checkHello(event.data);
  const port = event.ports[0];
  if (!options || !port) return;
  removeEventListener('message', hello);
  void open(port, options);
}

async function open(port: MessagePort, options: HelloOptions): Promise<void> {
  theme(options.theme ?? 'auto');
  const post = (message: FrameMessage) => port.postMessage(message);
  const refuse = (error: Trouble) => {
    say(error);
    post({ v: VERSION, type: 'refused', error });
  };
  try {
    const trouble = lacking(navigator.userAgent);
    if (trouble) {
      refuse(trouble);
      return;
    }
    const [signer, module] = await Promise.all([
      Signer.make().catch((error: unknown) => lacksEd25519(navigator.userAgent, String(error))),
      compile(bytesOf(runtime)),
    ]);
    if (!(signer instanceof Signer)) {
      refuse(signer);
      return;
    }
    const release = document.querySelector('meta[name="vitrine-release"]')?.getAttribute('content') ?? '';
    const session = new FrameSession(new Workers(workerText, module), signer, {
      nonce: options.nonce ?? null,
      protocol: options.protocol ?? DEFAULT_PROTOCOL,
      release,
      checkers: options.checkers,
    });
    const started = await session.start();
    if (!started.ok) {
      refuse(started.error);
      return;
    }
    const panel = options.bare
      ? null
      : new Panel(byId('case'), options.title ?? '', {
          cancel: () => void service.cancel(),
          save: (number) => void service.save(number),
        });
    const service = new Service(port, session, { panel, prove: options.prove ?? true, theme });
    panel?.head(started.head);
    post({
      v: VERSION,
      type: 'welcome',
      release,
      public_key: signer.publicKey,
      made: signer.made,
      head: started.head,
      accounts: started.accounts,
    });
  } catch (error) {
    refuse({
      what: 'The runtime does not start in this browser',
      where: navigator.userAgent,
      chain: String(error),
      kind: 'stopped',
    });
  }
}

/** The wasm as the build wrote it into the script: build/frame.mjs. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at) & 0xff;
  return bytes;
}

function theme(name: string): void {
  if (name === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = name;
}

function say(trouble: Trouble): void {
  replace(
    byId('case'),
    h(
      'div',
      { class: 'fb' },
      h('div', { class: 'err slim', role: 'alert' }, h('p', {}, trouble.what)),
      trouble.where ? h('p', { class: 'dim small gap-s' }, trouble.where) : null,
      trouble.todo ? h('p', { class: 'gap-s' }, trouble.todo) : null,
    ),
  );
}

main();
