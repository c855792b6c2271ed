/** Arguments as people type them: checked, then sent without the white space between tokens, every token as typed. */

export type JsonText = { ok: true; text: string } | { ok: false; what: string; where: string };

export function compactJson(text: string): JsonText {
  try {
    JSON.parse(text);
  } catch (error) {
    return { ok: false, what: 'The arguments are not JSON', where: place(text, error) };
  }
  return { ok: true, text: text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1') };
}

function place(text: string, error: unknown): string {
  if (text.trim() === '') return 'nothing is there; an empty object is {}';
  const message = error instanceof Error ? error.message : '';
  const at = /position (\d+)/.exec(message);
  const offset = at ? Number(at[1]) : /end of JSON|Unterminated/.test(message) ? text.length : undefined;
  if (offset === undefined) {
    const token = /token '?(.+?)'?,/.exec(message);
    return token ? `unexpected ${token[1]!}` : message;
  }
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const found = text.slice(offset, offset + 1);
  return `line ${line}, column ${column}: ${found === '' ? 'it ends too early' : `unexpected ${JSON.stringify(found)}`}`;
}
