import { toBase64 } from '../text/base64.ts';
import type {
  AccountRow,
  CallResult,
  Head,
  Inspection,
  Report,
  TriePath,
  VerifyOptions,
  ViewResult,
} from '../session/types.ts';
import type { HelloOptions, Theme, Welcome } from '../wire/messages.ts';
import { FramePort, type Events } from './port.ts';

export interface VitrineOptions extends HelloOptions {
  /** Where the frame goes; without one it is put, unseen, at the end of the page. */
  container?: Element;
  /** Where `frame.html` is; by default beside the folder of this script. */
  src?: string;
  /** What to do when the frame asks to save a file; by default it is offered as a download. */
  onSave?: (name: string, text: string) => void;
}

/** A JSON value, sent as its text, or the bytes themselves. */
export type Args = Uint8Array | object | string | null;

export interface CallOptions {
  on: string;
  method: string;
  args?: Args;
  /** By default alice.test. */
  as?: string;
  /** Units of gas; by default 100 Tgas. */
  gas?: bigint | string;
  /** yoctoNEAR; by default none. */
  deposit?: bigint | string;
  protocol?: number;
}

export interface ViewOptions {
  on: string;
  method: string;
  args?: Args;
  protocol?: number;
}

/** One sandboxed frame with a chain of its own. Refusals are thrown as VitrineError; a call that fails is a result. */
export class Vitrine {
  readonly frame: HTMLIFrameElement;
  readonly #port: FramePort;
  #head: Head;

  constructor(frame: HTMLIFrameElement, port: FramePort, onSave: (name: string, text: string) => void) {
    this.frame = frame;
    this.#port = port;
    this.#head = port.welcome.head;
    port.on('head', (event) => (this.#head = event.head));
    port.on('save', (event) => onSave(event.name, event.text));
  }

  /** Session key, release and the accounts at the start. */
  get welcome(): Welcome {
    return this.#port.welcome;
  }

  get head(): Head {
    return this.#head;
  }

  on<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): () => void {
    return this.#port.on(type, listener);
  }

  inspect(code: Uint8Array): Promise<Inspection> {
    return this.#port.ask('inspect', { code: toBase64(code) });
  }

  deploy(account: string, code: Uint8Array, options: { name?: string; protocol?: number } = {}): Promise<CallResult> {
    return this.#port.ask('deploy', { account, code: toBase64(code), ...options });
  }

  /** Sends a transaction and makes blocks until nothing of it is in flight. */
  call(options: CallOptions): Promise<CallResult> {
    return this.#port.ask('call', request(options));
  }

  /** What the call would do now. The chain stays as it is and nothing is signed. */
  dryRun(options: CallOptions): Promise<CallResult> {
    return this.#port.ask('dry_run', request(options));
  }

  view(options: ViewOptions): Promise<ViewResult> {
    const { on, method, protocol } = options;
    return this.#port.ask('view', {
      on,
      method,
      args: argsOf(options.args),
      ...(protocol === undefined ? {} : { protocol }),
    });
  }

  /** The text of the bundle of one call, or of everything since genesis. */
  async bundle(call?: CallResult | number, options: { withoutCode?: boolean } = {}): Promise<string> {
    const number = call === undefined ? null : typeof call === 'number' ? call : call.number;
    const asked = options.withoutCode === undefined ? {} : { without_code: options.withoutCode };
    return (await this.#port.ask('bundle', { from_call: number, ...asked })).bundle;
  }

  /**
   * Runs a bundle again, in another worker than the one that runs calls; of a small proof it checks signature and path.
   *
   * @param file the text of the JSON form, or the bytes of either form
   */
  verify(file: string | Uint8Array, options: VerifyOptions = {}): Promise<Report & { milliseconds: number }> {
    if (typeof file === 'string') return this.#port.ask('verify', { bundle: file, ...options });
    const json = file[0] === 0x7b;
    const asked = json ? { bundle: new TextDecoder().decode(file) } : { compact: toBase64(file) };
    return this.#port.ask('verify', { ...asked, ...options });
  }

  async accounts(): Promise<AccountRow[]> {
    return (await this.#port.ask('accounts', {})).accounts;
  }

  /** The nodes from a state root to a raw trie key (hex). */
  path(key: string, root: string): Promise<TriePath> {
    return this.#port.ask('path', { key, root });
  }

  /** Ends the call that runs: the state is as it was before it. */
  async cancel(): Promise<void> {
    await this.#port.ask('cancel', {});
  }

  async theme(theme: Theme): Promise<void> {
    await this.#port.ask('theme', { theme });
  }

  close(): void {
    this.#port.close();
    this.frame.remove();
  }
}

/** Puts a frame into the page and waits until it has its key and its chain. */
export async function createVitrine(options: VitrineOptions = {}): Promise<Vitrine> {
  const { container, src, onSave, ...hello } = options;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.title = 'Vitrine';
  frame.src = src ?? besideThisScript();
  if (container) {
    frame.style.cssText = 'width: 100%; height: 100%; border: 0; display: block';
  } else {
    frame.style.cssText = 'position: absolute; width: 1px; height: 1px; border: 0; clip-path: inset(50%)';
    frame.tabIndex = -1;
    frame.setAttribute('aria-hidden', 'true');
  }
  const opening = FramePort.open(frame, { ...hello, bare: hello.bare ?? container === undefined });
  (container ?? document.body).append(frame);
  try {
    return new Vitrine(frame, await opening, onSave ?? download);
  } catch (error) {
    if (!container) frame.remove();
    throw error;
  }
}

export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function request(options: CallOptions) {
  const { on, method, args, as, gas, deposit, protocol } = options;
  return {
    on,
    as: as ?? 'alice.test',
    method,
    args: argsOf(args),
    gas: String(gas ?? '100000000000000'),
    deposit: String(deposit ?? '0'),
    ...(protocol === undefined ? {} : { protocol }),
  };
}

function argsOf(args: Args | undefined): string {
  if (args === undefined) return toBase64(new TextEncoder().encode('{}'));
  return toBase64(args instanceof Uint8Array ? args : new TextEncoder().encode(JSON.stringify(args)));
}

function besideThisScript(): string {
  return new URL('../frame.html', SCRIPT).href;
}

const SCRIPT = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : import.meta.url;
