// Builds the page that runs cases and vectors in a browser (src/cases), for tests and for `./vitrine vectors`, and the page
// that measures the same wasm (src/bench), for `./vitrine bench`.
//
//   node build/cases.mjs [--wasm FILE] [--out DIR]
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, WEB } from './bundle.mjs';

const { values } = parseArgs({ options: { wasm: { type: 'string' }, out: { type: 'string' } } });
const out = resolve(values.out ?? join(WEB, '../teavm-config/target/cases'));
const wasm = resolve(values.wasm ?? join(WEB, '../teavm-config/target/wasm/cases.wasm'));

await mkdir(out, { recursive: true });
await writeFile(join(out, 'page.js'), await bundle('src/cases/page.ts', { minify: false }));
await writeFile(join(out, 'worker.js'), await bundle('src/cases/worker.ts', { minify: false }));
await cp(join(WEB, 'src/cases/cases.html'), join(out, 'cases.html'));
await writeFile(join(out, 'bench.js'), await bundle('src/bench/page.ts', { minify: false }));
await writeFile(join(out, 'bench-worker.js'), await bundle('src/bench/worker.ts', { minify: false }));
await cp(join(WEB, 'src/bench/bench.html'), join(out, 'bench.html'));
await cp(wasm, join(out, 'cases.wasm'));
await cp(join(dirname(wasm), 'attest.wasm'), join(out, 'attest.wasm'));
console.log(out);
