// Bundles every src/**/*.test.ts and runs the lot with Node's own test runner.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WEB } from './bundle.mjs';

const out = join(WEB, 'build/out/unit');
await rm(out, { recursive: true, force: true });
const tests = (await readdir(join(WEB, 'src'), { recursive: true })).filter((file) => file.endsWith('.test.ts'));
await build({
  absWorkingDir: WEB,
  entryPoints: tests.map((file) => join('src', file)),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const files = (await readdir(out, { recursive: true }))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => join(out, file));
process.exit(spawnSync(process.execPath, ['--test', ...files], { stdio: 'inherit' }).status ?? 1);
