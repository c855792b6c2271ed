import type { Trouble } from './types.ts';

/** What the session answers: the members of the answer beside `ok`, or the reason why there are none. */
export type Answer<T> = ({ ok: true } & T) | { ok: false; error: Trouble };

/** A request that was refused. The message is the first part of the trouble, for those who only log it. */
export class VitrineError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.where === undefined ? trouble.what : `${trouble.what} (${trouble.where})`);
    this.name = 'VitrineError';
    this.trouble = trouble;
  }
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof VitrineError) return error.trouble;
  return { what: 'Something in this page broke', chain: error instanceof Error ? error.message : String(error) };
}
