import type { Progress } from '../session/types.ts';

/**
 * Frame to worker. The first message boots the worker, every other is one request of the session, in steps when it begins
 * a call.
 */
export type ToWorker = { boot: WebAssembly.Module } | { id: number; json: string; steps: boolean };

/** Worker to frame. */
export type FromWorker =
  { booted: true } | { failed: string } | { id: number; json: string } | { id: number; progress: Progress };
