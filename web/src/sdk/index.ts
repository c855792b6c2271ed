import { defineElement } from './element.ts';

export {
  createVitrine,
  Vitrine,
  type Args,
  type CallOptions,
  type ViewOptions,
  type VitrineOptions,
} from './vitrine.ts';
export { VitrineFrame } from './element.ts';
export { VitrineError } from '../session/answer.ts';
export { verifyWithQuotes } from '../session/quotes.ts';
export type * from '../session/endorsements.ts';
export type * from '../session/types.ts';

defineElement();
