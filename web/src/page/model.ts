import type {
  AccountRow,
  CallResult,
  Head,
  Inspection,
  Method,
  Progress,
  Trouble,
  ViewResult,
} from '../session/types.ts';
import type { ProgressEvent, ProofEvent, Welcome } from '../wire/messages.ts';

/** The contract in the case. */
export interface Contract {
  file: string;
  title: string;
  account: string;
  inspection: Inspection;
  methods: Method[];
}

/** What somebody asked to run. */
export interface Asked {
  what: 'call' | 'view' | 'dry_run' | 'deploy';
  on: string;
  as: string;
  method: string;
  deposit: string;
}

/** One call of the session, under the chain's own number. */
export interface Entry {
  result: CallResult;
  /** For a deployment: the file. */
  file?: string;
  proof?: ProofEvent | 'running';
}

/** What lies in the case. */
export type Exhibit =
  | { kind: 'nothing' }
  | { kind: 'call'; number: number }
  | { kind: 'dry'; result: CallResult }
  | { kind: 'view'; asked: Asked; result: ViewResult }
  | { kind: 'refused'; file: string; code: Uint8Array; trouble: Trouble }
  | { kind: 'trouble'; asked: Asked; trouble: Trouble }
  | { kind: 'running'; asked: Asked; since: number; stages: Stage[]; progress?: Progress };

export interface Stage {
  stage: ProgressEvent['stage'];
  at: number;
}

export type ViewName = 'run' | 'state' | 'proof';

/** Everything the page knows. Views read it and are told when it changed; only the controller writes. */
export class Model {
  welcome: Welcome | undefined;
  /** Why the frame did not start. */
  broken: Trouble | undefined;
  head: Head | undefined;
  accounts: AccountRow[] = [];
  contract: Contract | undefined;
  entries: Entry[] = [];
  exhibit: Exhibit = { kind: 'nothing' };
  view: ViewName = 'run';
  /** The picker is open although there is a contract. */
  picking = false;
  /** Something runs; it may not show yet. */
  busy = false;
  readonly #listeners = new Set<() => void>();

  entry(number: number): Entry | undefined {
    return this.entries.find(({ result }) => result.number === number);
  }

  /** The call that State and Proof speak of: the one in the case, else the last one. */
  get selected(): Entry | undefined {
    const shown = this.exhibit.kind === 'call' ? this.entry(this.exhibit.number) : undefined;
    return shown ?? this.entries.at(-1);
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Short words for what became of a call, as the lists say them. */
export function outcome(entry: Entry): string {
  const { status, failure } = entry.result;
  if (status === 'success') return 'success';
  if (status === 'yielded') return 'yielded';
  const words: Partial<Record<string, string>> = {
    panic: 'panicked',
    out_of_gas: 'out of gas',
    method: 'no such method',
    link: 'does not link',
    refused: 'refused',
    transaction: 'not accepted',
  };
  return words[failure?.kind ?? ''] ?? 'failed';
}

export function nameOf(entry: Entry): string {
  return entry.result.method ?? 'deploy';
}
