/** Arguments as people type them: checked, then sent without the white space between tokens, every token as typed. */

export type JsonText = { ok: true; text: string } | { ok: false; what: string; where: string };

export function compactJson(text: string): JsonText {
  try {
    JSON.parse(text);
  } catch {
    return { ok: false, what: 'The arguments are not JSON', where: place(text) };
  }
  return { ok: true, text: text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1') };
}

/** Where the text stops being JSON. Browsers word their errors differently, and not all name a place. */
function place(text: string): string {
  if (text.trim() === '') return 'nothing is there; an empty object is {}';
  const offset = new Scanner(text).firstWrong();
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const found = text.slice(offset, offset + 1);
  return `line ${line}, column ${column}: ${found === '' ? 'it ends too early' : `unexpected ${JSON.stringify(found)}`}`;
}

/** Walks over JSON without making anything of it. Nesting costs a place in a list, not a frame of the stack. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first character that fits nothing, or the text's length. */
  firstWrong(): number {
    const open: ('{' | '[')[] = [];
    let expect: 'value' | 'value or ]' | 'name or }' | 'name' | 'next' = 'value';
    for (;;) {
      this.#take(/[ \t\r\n]*/y);
      const next = this.#text[this.#at];
      if (expect === 'next') {
        const inside = open.at(-1);
        if (next === ',' && inside) {
          this.#at++;
          expect = inside === '{' ? 'name' : 'value';
        } else if (next === (inside === '{' ? '}' : inside === '[' ? ']' : undefined) && inside) {
          this.#at++;
          open.pop();
        } else return this.#at;
      } else if ((expect === 'name or }' && next === '}') || (expect === 'value or ]' && next === ']')) {
        this.#at++;
        open.pop();
        expect = 'next';
      } else if (expect === 'name' || expect === 'name or }') {
        if (!this.#string() || !this.#take(/[ \t\r\n]*:/y)) return this.#at;
        expect = 'value';
      } else if (next === '{' || next === '[') {
        this.#at++;
        open.push(next);
        expect = next === '{' ? 'name or }' : 'value or ]';
      } else {
        if (!this.#string() && !this.#take(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y))
          return this.#at;
        expect = 'next';
      }
    }
  }

  /** A whole string; of a broken one the part that is right is taken. */
  #string(): boolean {
    if (!this.#take(/"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y)) return false;
    return this.#take(/"/y);
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match !== null;
  }
}
