// A table of figures with their aims. Times are the worker thread's own where Linux tells them.
const WIDTHS = [58, 14, 16];

export class Table {
  #missed = 0;

  heading(text) {
    console.log(`\n${text}`);
    this.#line('', 'aim', 'measured', '');
  }

  /** A figure that must stay below its aim. */
  below(what, aim, measured, unit, digits = 2) {
    this.#figure(what, `< ${aim}`, measured, unit, digits, measured < aim);
  }

  /** A figure that must stay above its aim. */
  above(what, aim, measured, unit, digits = 2) {
    this.#figure(what, `> ${aim}`, measured, unit, digits, measured > aim);
  }

  /** A figure without an aim. */
  figure(what, measured, unit, digits = 2) {
    this.#line(what, '', `${format(measured, digits)} ${unit}`, '');
  }

  summary() {
    console.log(this.#missed === 0 ? '\nAll aims are met.' : `\n${this.#missed} aims are missed.`);
  }

  #figure(what, aim, measured, unit, digits, holds) {
    if (measured === undefined) {
      this.#line(what, `${aim} ${unit}`, 'not known here', '');
      return;
    }
    this.#missed += holds ? 0 : 1;
    this.#line(what, `${aim} ${unit}`, `${format(measured, digits)} ${unit}`, holds ? 'ok' : 'MISSED');
  }

  #line(what, aim, measured, verdict) {
    console.log(
      `  ${what.padEnd(WIDTHS[0])}${aim.padStart(WIDTHS[1])}${measured.padStart(WIDTHS[2])}  ${verdict}`.trimEnd(),
    );
  }
}

function format(value, digits) {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function geometricMean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
