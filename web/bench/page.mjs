/* global vitrine, fetch, performance */
// Figures of the whole page: `node bench/page.mjs CHROMIUM`. Prints; asserts nothing.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const dist = new URL('../dist/', import.meta.url).pathname;
const executablePath = process.argv[2];
const host = '<!doctype html><title>bench</title><body><script src="sdk/vitrine.global.js"></script>';
const { address, close } = await serve([dist], { pages: { 'bench.html': host } });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
const row = (what, value, unit) => console.log(`  ${what.padEnd(48)} ${value.padStart(12)} ${unit}`);

const cold = async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(address + 'bench.html');
  await page.evaluate(async () => {
    const v = await vitrine.createVitrine({ src: 'frame.html', prove: false });
    await v.deploy('contract.test', new Uint8Array(await (await fetch('contracts/ft.wasm')).arrayBuffer()));
    await v.call({
      on: 'contract.test',
      method: 'new_default_meta',
      args: { owner_id: 'alice.test', total_supply: '1000000000' },
    });
  });
  const took = performance.now() - start;
  return { page, took, context };
};

const times = [];
for (let i = 0; i < 4; i++) {
  const { took, context } = await cold();
  times.push(took);
  await context.close();
}
const { page } = await cold();
const warm = await page.evaluate(async () => {
  const v = await vitrine.createVitrine({ src: 'frame.html', prove: false });
  await v.deploy('contract.test', new Uint8Array(await (await fetch('contracts/ft.wasm')).arrayBuffer()));
  const by = { on: 'contract.test', as: 'alice.test' };
  await v.call({ ...by, method: 'new_default_meta', args: { owner_id: 'alice.test', total_supply: '1000000000' } });
  await v.call({
    ...by,
    method: 'storage_deposit',
    args: { account_id: 'bob.test' },
    deposit: '1250000000000000000000',
  });
  const took = [];
  for (let i = 0; i < 160; i++) {
    const start = performance.now();
    await v.call({ ...by, method: 'ft_transfer', args: { receiver_id: 'bob.test', amount: '1' }, deposit: '1' });
    took.push(performance.now() - start);
  }
  return took.slice(60).sort((a, b) => a - b)[50];
});
await browser.close();
close();

const files = (await readdir(dist)).filter((name) => ['app.js', 'app.css', 'index.html', 'frame.html'].includes(name));
let compressed = 0;
for (const name of files) compressed += brotliCompressSync(await readFile(join(dist, name))).length;
console.log('Tab, this machine:');
row('cold load to the first result (median of 4)', times.sort((a, b) => a - b)[2].toFixed(0), 'ms');
row('ft_transfer with roots, statements, signatures', warm.toFixed(2), 'ms (median of 100)');
row('what the page downloads, brotli', compressed.toLocaleString('en'), 'bytes');
