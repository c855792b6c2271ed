/* global vitrine, fetch, navigator, performance */
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
// Reports are the same whoever checks: only the time differs. In turns, so that all suffer alike from other work.
const checks = await page.evaluate(async (rounds) => {
  const frame = (options) => vitrine.createVitrine({ src: 'frame.html', prove: false, ...options });
  const chain = async (file, account, begin, call, calls) => {
    const v = await frame({});
    await v.deploy(account, new Uint8Array(await (await fetch(`contracts/${file}`)).arrayBuffer()));
    for (const first of begin) await v.call({ on: account, ...first });
    for (let i = 0; i < calls; i++) await v.call({ on: account, ...call });
    const bundle = await v.bundle(calls === 1 ? begin.length + 2 : undefined);
    v.close();
    return bundle;
  };
  const bob = { account_id: 'bob.test' };
  const owned = [
    { method: 'new_default_meta', args: { owner_id: 'alice.test', total_supply: '1000000000' } },
    { method: 'storage_deposit', args: bob, deposit: '1250000000000000000000' },
  ];
  const transfer = { method: 'ft_transfer', args: { receiver_id: 'bob.test', amount: '1' }, deposit: '1' };
  const loop = { method: 'loop_i64', args: { n: 10_000_000 }, gas: '300000000000000' };
  const files = {
    'ft_transfer, 3 blocks': await chain('ft.wasm', 'contract.test', owned, transfer, 1),
    '30 ft_transfer, 98 blocks': await chain('ft.wasm', 'contract.test', owned, transfer, 30),
    '20 loops of ten million turns, 62 blocks': await chain('compute.wasm', 'contract.test', [], loop, 20),
  };
  const one = await frame({ checkers: 1 });
  const many = await frame({});
  const median = (took) => took.sort((a, b) => a - b)[took.length >> 1];
  const measured = [];
  for (const [what, bundle] of Object.entries(files)) {
    const took = { one: [], many: [] };
    for (let i = -2; i < rounds; i++) {
      for (const [way, checker] of Object.entries({ one, many })) {
        const { milliseconds, verdict } = await checker.verify(bundle);
        if (verdict !== 'PROVEN') throw new Error(verdict);
        if (i >= 0) took[way].push(milliseconds);
      }
    }
    measured.push({ what, one: median(took.one), many: median(took.many) });
  }
  return { measured, cores: navigator.hardwareConcurrency };
}, 15);
await browser.close();
close();

const files = (await readdir(dist)).filter((name) => ['app.js', 'app.css', 'index.html', 'frame.html'].includes(name));
let compressed = 0;
for (const name of files) compressed += brotliCompressSync(await readFile(join(dist, name))).length;
console.log('Tab, this machine:');
row('cold load to the first result (median of 4)', times.sort((a, b) => a - b)[2].toFixed(0), 'ms');
row('ft_transfer with roots, statements, signatures', warm.toFixed(2), 'ms (median of 100)');
row('what the page downloads, brotli', compressed.toLocaleString('en'), 'bytes');
console.log(`Checking a bundle in the tab, ${checks.cores} cores (median of 15, milliseconds by the clock):`);
for (const { what, one, many } of checks.measured) {
  row(`${what}: one worker`, one.toFixed(1), 'ms');
  row('  as many as pay', many.toFixed(1), 'ms');
  row('  one worker : as many as pay', (one / many).toFixed(2), '');
}
