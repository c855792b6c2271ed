// The messages between a page and its frame: docs/frame-protocol.md, which tells the rules. Types only, and the version.

import type {
  AccountRow,
  CallRequest,
  CallResult,
  Head,
  Inspection,
  Progress,
  Report,
  TriePath,
  Trouble,
  VerifyOptions,
  ViewResult,
} from '../session/types.ts';

export const VERSION = 1;

/** The one window message of the frame: it listens now. */
export interface Ready {
  vitrine: 'ready';
  v: number;
}

/** The one window message of the page. It carries a MessagePort; after it only the port counts. */
export interface Hello {
  vitrine: 'hello';
  v: number;
  options: HelloOptions;
}

export interface HelloOptions {
  /** The verifier's nonce, hex, that every statement of the session repeats. */
  nonce?: string;
  protocol?: number;
  theme?: Theme;
  /** Draw nothing: the page shows the results itself. */
  bare?: boolean;
  /** After each call make the bundle and run it again in another worker. */
  prove?: boolean;
  /** The name that the frame shows, for example of the contract's account. */
  title?: string;
  /** How many workers share each check of several blocks, 1 to 8; by default as many as the machine's cores and the work ask for. */
  checkers?: number;
}

export type Theme = 'light' | 'dark' | 'auto';

export interface Requests {
  inspect: { request: { code: string }; answer: Inspection };
  deploy: { request: { account: string; code: string; name?: string; protocol?: number }; answer: CallResult };
  call: { request: CallRequest; answer: CallResult };
  dry_run: { request: CallRequest; answer: CallResult };
  view: { request: { on: string; method: string; args: string; protocol?: number }; answer: ViewResult };
  bundle: { request: { from_call: number | null; without_code?: boolean }; answer: { bundle: string } };
  /** A bundle or small proof: `bundle` is the text of its JSON form, `compact` its compact form in base64. */
  verify: { request: { bundle?: string; compact?: string } & VerifyOptions; answer: Report & { milliseconds: number } };
  accounts: { request: Record<never, never>; answer: { accounts: AccountRow[] } };
  path: { request: { key: string; root: string }; answer: TriePath };
  cancel: { request: Record<never, never>; answer: Record<never, never> };
  theme: { request: { theme: Theme }; answer: Record<never, never> };
}

export type RequestType = keyof Requests;
export type RequestOf<K extends RequestType> = Requests[K]['request'];
export type AnswerOf<K extends RequestType> = Requests[K]['answer'];

/** The first message on the port. */
export interface Welcome {
  v: number;
  type: 'welcome';
  release: string;
  public_key: string;
  /** When the key was made, milliseconds since 1970. */
  made: number;
  head: Head;
  accounts: AccountRow[];
}

/** Instead of `welcome`: the frame cannot work here. It stays silent after it. */
export interface Refused {
  v: number;
  type: 'refused';
  error: Trouble;
}

export type AnswerMessage =
  | ({ v: number; type: 'answer'; id: number; ok: true } & Record<string, unknown>)
  | { v: number; type: 'answer'; id: number; ok: false; error: Trouble };

/** The head after something changed the chain. */
export interface HeadEvent {
  v: number;
  type: 'head';
  head: Head;
}

export interface ProgressEvent {
  v: number;
  type: 'progress';
  /** The request that is running. */
  id: number;
  stage: 'prepare' | 'run' | 'sign';
  progress?: Progress;
}

/** How the second run of a call's bundle ended. */
export interface ProofEvent {
  v: number;
  type: 'proof';
  number: number;
  bytes: number;
  milliseconds: number;
  report?: Report;
  error?: Trouble;
}

/** The frame asks the page to do what a sandboxed frame cannot. */
export interface SaveEvent {
  v: number;
  type: 'save';
  name: string;
  text: string;
}

export type FrameMessage = Welcome | Refused | AnswerMessage | HeadEvent | ProgressEvent | ProofEvent | SaveEvent;
