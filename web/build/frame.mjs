// Makes the self-contained frame: worker text, runtime and styles go into its one script, whose hash its policy names.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'fflate';
import { bundle, engine, madeModules, WEB } from './bundle.mjs';

/**
 * @param {Uint8Array} wasm the core, compiled
 * @param {string | undefined} standIn a module to use in the engine's place
 * @returns the text of frame.html
 */
export async function frame(wasm, standIn) {
  const worker = await bundle('src/worker/main.ts', { plugins: [engine(standIn)] });
  const styles = await bundle('src/style/frame-sheet.css', { format: undefined });
  // fflate and not zlib, whose output depends on the machine: the frame's bytes are part of the release id.
  const runtime = Buffer.from(deflateSync(wasm, { level: 9 })).toString('base64');
  const script = await bundle('src/frame/main.ts', {
    plugins: [madeModules({ 'worker.js': worker, 'frame.css': styles, 'runtime.deflate': runtime })],
  });
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
