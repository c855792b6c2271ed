/** Messages between the page of cases and its worker. */
export interface Boot {
  readonly boot: ArrayBuffer;
}

export interface Request {
  readonly id: number;
  readonly request: string;
}

export type ToWorker = Boot | Request;

/** `failed` is what the runtime ended with; it was started anew. */
export type FromWorker =
  { readonly id: number; readonly answer: string } | { readonly id: number; readonly failed: string };
