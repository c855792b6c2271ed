// Builds web/dist, which any static host can serve.
//
//   node build/build.mjs [--wasm FILE] [--engine FILE] [--out DIR]
//
// --wasm    the compiled core, by default what teavm-config makes
// --engine  a stand-in for src/engine/runtime.ts, for tests of the page alone
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, WEB } from './bundle.mjs';
import { catalogue } from './catalogue.mjs';
import { frame } from './frame.mjs';

const { values } = parseArgs({
  options: { wasm: { type: 'string' }, engine: { type: 'string' }, out: { type: 'string' } },
});
const out = resolve(values.out ?? join(WEB, 'dist'));
const wasm = resolve(values.wasm ?? join(WEB, '../teavm-config/target/wasm/vitrine.wasm'));
const standIn = values.engine === undefined ? undefined : resolve(values.engine);

await rm(out, { recursive: true, force: true });
await mkdir(join(out, 'sdk'), { recursive: true });
await mkdir(join(out, 'contracts'), { recursive: true });
const write = (name, text) => writeFile(join(out, name), text);

await write('frame.html', await frame(await readFile(wasm), standIn));
// Judges quotes; fetched only when there is one to judge. A page with a stand-in for its engine has none.
const attest = join(dirname(wasm), 'attest.wasm');
if (standIn === undefined || existsSync(attest)) await cp(attest, join(out, 'attest.wasm'));
await write('app.css', await bundle('src/style/app.css', { format: undefined }));
await write('app.js', await bundle('src/page/main.ts', { format: 'esm' }));
await write('verify.js', await bundle('src/verify/main.ts', { format: 'esm' }));
await write('embed.js', await bundle('src/embed/main.ts', { format: 'esm', external: ['./sdk/*'] }));
await write('sdk/vitrine.js', await bundle('src/sdk/index.ts', { format: 'esm' }));
// For pages of other origins: a classic script needs no CORS headers. It sets the global `vitrine`.
await write(
  'sdk/vitrine.global.js',
  await bundle('src/sdk/index.ts', { globalName: 'vitrine', define: { 'import.meta.url': '""' } }),
);
for (const page of ['index.html', 'verify.html', 'embed.html', 'embed.css', 'icon.svg']) {
  await cp(join(WEB, 'src/static', page), join(out, page));
}
await write(
  'contracts/catalogue.json',
  JSON.stringify(await catalogue(join(WEB, '../contracts'), join(out, 'contracts'))),
);

const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
console.log(`${out}: ${files.length} files`);
