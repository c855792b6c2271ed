import { VitrineError, type Answer } from '../session/answer.ts';
import {
  VERSION,
  type AnswerOf,
  type FrameMessage,
  type Hello,
  type HeadEvent,
  type HelloOptions,
  type ProgressEvent,
  type ProofEvent,
  type RequestOf,
  type RequestType,
  type SaveEvent,
  type Welcome,
} from '../wire/messages.ts';

export interface Events {
  head: HeadEvent;
  progress: ProgressEvent;
  proof: ProofEvent;
  save: SaveEvent;
}

type Listeners = { [K in keyof Events]: Set<(event: Events[K]) => void> };
type Pending = { resolve(answer: unknown): void; reject(error: Error): void };

/** The frame is some megabytes, over any line, and is compiled by any machine. */
const PATIENCE_MS = 120_000;

/** The page's end of the port to one frame. */
export class FramePort {
  readonly welcome: Welcome;
  readonly #port: MessagePort;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners: Listeners = { head: new Set(), progress: new Set(), proof: new Set(), save: new Set() };
  #next = 1;

  private constructor(port: MessagePort, welcome: Welcome) {
    this.#port = port;
    this.welcome = welcome;
    port.onmessage = (event: MessageEvent<FrameMessage>) => this.#take(event.data);
  }

  /** Waits for the frame to listen, says hello, and waits for its welcome. */
  static async open(frame: HTMLIFrameElement, options: HelloOptions): Promise<FramePort> {
    await ready(frame);
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<FrameMessage>((resolve) => {
      port1.onmessage = (event: MessageEvent<FrameMessage>) => resolve(event.data);
    });
    const hello: Hello = { vitrine: 'hello', v: VERSION, options };
    // A sandboxed frame's origin is opaque and cannot be named as a target; what goes over is an empty port.
    frame.contentWindow?.postMessage(hello, '*', [port2]);
    const first = await inTime(answer, 'The frame does not answer');
    if (first.type === 'refused') throw new VitrineError(first.error);
    if (first.type !== 'welcome')
      throw new VitrineError({ what: 'The frame answers in another way than version 1 does' });
    return new FramePort(port1, first);
  }

  ask<K extends RequestType>(type: K, request: RequestOf<K>, started?: (id: number) => void): Promise<AnswerOf<K>> {
    const id = this.#next++;
    started?.(id);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve, reject });
      this.#port.postMessage({ ...request, v: VERSION, id, type });
    });
  }

  on<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): () => void {
    this.#listeners[type].add(listener);
    return () => void this.#listeners[type].delete(listener);
  }

  close(): void {
    this.#port.close();
    for (const pending of this.#pending.values()) pending.reject(new VitrineError({ what: 'The frame was closed' }));
    this.#pending.clear();
  }

  #take(message: FrameMessage): void {
    if (message.type === 'answer') this.#answer(message);
    else if (message.type === 'head') emit(this.#listeners.head, message);
    else if (message.type === 'progress') emit(this.#listeners.progress, message);
    else if (message.type === 'proof') emit(this.#listeners.proof, message);
    else if (message.type === 'save') emit(this.#listeners.save, message);
  }

  #answer(message: Answer<object> & { id: number }): void {
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.ok) pending?.resolve(message);
    else pending?.reject(new VitrineError(message.error));
  }
}

function emit<T>(listeners: Set<(event: T) => void>, event: T): void {
  for (const listener of listeners) listener(event);
}

/** An opaque frame's origin is "null", as any other's could be: what counts is the window that the message came from. */
function ready(frame: HTMLIFrameElement): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.contentWindow) return;
      const data = event.data as { vitrine?: unknown; v?: unknown } | null;
      if (data?.vitrine !== 'ready' || data.v !== VERSION) return;
      removeEventListener('message', listen);
      resolve();
    };
    addEventListener('message', listen);
  });
  return inTime(heard, `The frame does not load: ${frame.src}`);
}

function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new VitrineError({ what, where: `after ${PATIENCE_MS / 1000} seconds` })),
      PATIENCE_MS,
    );
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
