import { toBase64 } from '../text/base64.ts';
import type { Method } from '../session/types.ts';

/** A built-in contract as contracts/catalogue.json lists it. */
export interface BuiltIn {
  file: string;
  title: string;
  what: string;
  length: number;
  methods: number;
  samples: Record<string, Sample | undefined>;
}

export interface Sample {
  args?: unknown;
  base64?: string;
  deposit?: string;
  view?: boolean;
  by?: string;
}

export async function builtIns(): Promise<BuiltIn[]> {
  const answer = await fetch('contracts/catalogue.json');
  if (!answer.ok) throw new Error(`contracts/catalogue.json: ${answer.status}`);
  return (await answer.json()) as BuiltIn[];
}

export async function codeOf(builtIn: BuiltIn): Promise<Uint8Array> {
  const answer = await fetch(`contracts/${builtIn.file}`);
  if (!answer.ok) throw new Error(`contracts/${builtIn.file}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** What the editor of the arguments starts with. */
export type Template = { form: 'json' | 'base64'; text: string; deposit: string };

/** A sample of ours, or the standard's template, or an empty object. */
export function templateFor(method: Method, builtIn: BuiltIn | undefined): Template {
  const sample = builtIn?.samples[method.name];
  const deposit = method.deposit ?? sample?.deposit ?? '0';
  if (sample?.base64 !== undefined) return { form: 'base64', text: sample.base64, deposit };
  if (sample?.args === null) return { form: 'base64', text: '', deposit };
  if (typeof sample?.args === 'string')
    return { form: 'base64', text: toBase64(new TextEncoder().encode(sample.args)), deposit };
  const value = sample?.args ?? method.template ?? {};
  return { form: 'json', text: JSON.stringify(value, null, 2), deposit };
}

/** Methods in the order in which one meets them: ours as the samples go, others with what is known first. */
export function ordered(methods: Method[], builtIn: BuiltIn | undefined): Method[] {
  const names = Object.keys(builtIn?.samples ?? {});
  const rank = (method: Method) => {
    const at = names.indexOf(method.name);
    if (at >= 0) return at;
    return 1000 + (method.kind === 'private' ? 2 : method.kind === 'unknown' ? 1 : 0);
  };
  return methods
    .map((method) =>
      builtIn?.samples[method.name]?.view && method.kind === 'unknown' ? { ...method, kind: 'view' as const } : method,
    )
    .sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));
}
