// Makes the self-contained frame: worker text, runtime and styles go into its one script, whose hash its policy names.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, engine, madeModules, WEB } from './bundle.mjs';

const PLACE = '%RUNTIME%';

/** Bytes that would end a string, begin an escape or a tag, or that an HTML parser changes. */
const APART = new Set([...'\0\n\r"\'`\\$<'].map((character) => character.charCodeAt(0)));

/**
 * A character for each byte: the byte itself, or for a few 256 more; the frame takes the low eight bits. It is larger than
 * base64, but hosts compress what they send, and so it is a third smaller: byte boundaries stay where they were.
 */
function asText(wasm) {
  return Array.from(wasm, (byte) => String.fromCharCode(APART.has(byte) ? byte + 256 : byte)).join('');
}

/**
 * @param {Uint8Array} wasm the core, compiled
 * @param {string | undefined} standIn a module to use in the engine's place
 * @returns the text of frame.html
 */
export async function frame(wasm, standIn) {
  const worker = await bundle('src/worker/main.ts', { plugins: [engine(standIn)] });
  const styles = await bundle('src/style/frame-sheet.css', { format: undefined });
  const script = (
    await bundle('src/frame/main.ts', {
      plugins: [madeModules({ 'worker.js': worker, 'frame.css': styles, 'runtime.text': PLACE })],
    })
  ).replace(PLACE, () => asText(wasm));
  if (/<\/script|<!--/i.test(script)) throw new Error('the script of the frame would end early in HTML');
  const template = await readFile(join(WEB, 'src/static/frame.html'), 'utf8');
  const page = template.replace('%SCRIPT%', () => script.trim());
  // The policy names the hash of exactly what the browser finds between the tags.
  const inline = page.slice(page.indexOf('<script>') + '<script>'.length, page.lastIndexOf('</script>'));
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(inline).digest('base64')}' 'wasm-unsafe-eval'`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return page.replace('%CSP%', () => policy);
}
