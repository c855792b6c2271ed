// Figures of the contract VM in a tab beside those of the JVM: `node bench/run.mjs CHROMIUM JMH-RESULT`. Prints; asserts nothing.
import { readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { jvmFigures } from './jvm.mjs';
import { HOST_CALLS, KERNELS } from './kernels.mjs';
import { Tab } from './tab.mjs';
import { geometricMean, Table } from './table.mjs';

const root = new URL('../../', import.meta.url).pathname;
const [executablePath, jmhResult] = process.argv.slice(2);
const jvm = jvmFigures(jmhResult);
const table = new Table();
const tab = await Tab.open(executablePath, [join(root, 'teavm-config/target/cases'), root]);
console.log(`${cpus().length} × ${cpus()[0].model.trim()}; Chromium ${tab.version}; JVM ${jvm.version}`);

const COMPUTE = 'contracts/compute.wasm';
const FT = 'contracts/ft.wasm';
const CONTRACTS = [FT, 'contracts/nft.wasm', 'contracts/kitchen.wasm', 'contracts/as-guestbook.wasm'];
const MIB = 1 << 20;

async function kernels() {
  table.heading('Metered : unmetered in the tab, kernels of compute.wasm (milliseconds unmetered in brackets)');
  await tab.boot(COMPUTE);
  const ratios = [];
  for (const { method, n, v8ToReference } of KERNELS) {
    const { metered, unmetered } = await tab.kernel(COMPUTE, method, n);
    ratios.push({ ours: metered / unmetered, reference: (metered / unmetered) * v8ToReference });
    table.below(`${method} (${unmetered.toFixed(1)})`, 2, metered / unmetered, '', 2);
  }
  table.below('geometric mean', 1.3, geometricMean(ratios.map(({ ours }) => ours)), '');
  table.below(
    'geometric mean against the reference VM',
    0.6,
    geometricMean(ratios.map(({ reference }) => reference)),
    '',
  );
}

async function calls() {
  table.heading('Entering, leaving, calling the host');
  const noop = `call ${COMPUTE} noop 1`;
  let entering;
  const grown = await tab.growthWhile(async () => {
    entering = await tab.core(noop, { times: 200, rounds: 20 });
  });
  table.below('warm noop in the tab', 150, entering * 1e3, 'µs', 1);
  table.below('warm noop on the JVM', 40, jvm.of(noop).milliseconds * 1e3, 'µs', 1);
  const hostCalls = `call ${COMPUTE} ${HOST_CALLS.method} ${HOST_CALLS.n}`;
  const inHost = (noopTime, all) => ((all - noopTime) / HOST_CALLS.n) * 1e6;
  table.below('a host call in the tab', 50, inHost(entering, await tab.core(hostCalls)), 'ns', 1);
  table.below('a host call on the JVM', 50, inHost(jvm.of(noop).milliseconds, jvm.of(hostCalls).milliseconds), 'ns', 1);
  table.below('the tab grows in 4,000 warm noops by', 64, grown && grown / MIB, 'MiB', 1);
  table.figure('a warm noop allocates on the JVM', jvm.of(noop).bytes / 1024, 'KiB', 1);
}

async function preparation() {
  table.heading('Preparation in the tab');
  await tab.boot(...CONTRACTS);
  const coldFt = `cold ${FT} contract_source_metadata {}`;
  const once = { rounds: 1, warmUp: 0 };
  table.figure('ft.wasm, first of all in a fresh worker, which begins to run', await tab.core(coldFt, once), 'ms', 1);
  await tab.boot(...CONTRACTS, COMPUTE);
  await tab.core(`call ${COMPUTE} noop 1`, once);
  table.below('ft.wasm, first call; another contract was called before', 48, await tab.core(coldFt, once), 'ms', 1);
  table.below('ft.wasm, first call; many contracts were called before', 48, await tab.core(coldFt), 'ms', 1);
  for (const file of CONTRACTS) {
    const bytes = statSync(join(root, file)).size;
    table.above(file, 10, bytes / (await tab.core(`prepare ${file}`, { rounds: 30 })) / 1e3, 'MB/s', 1);
  }
  for (const kind of ['code', 'locals', 'data']) {
    const name = `prepare synthetic/${kind}`;
    await tab.boot();
    await tab.core(name, { ...once, times: 0 });
    let took;
    const grown = await tab.growthWhile(async () => {
      took = await tab.core(name, once);
    });
    table.below(`4,194,304 bytes of ${kind}, first of all in a fresh worker`, 1000, took, 'ms', 0);
    table.below('  the tab grows meanwhile by', 10, grown && grown / (4 * MIB), '×', 1);
    table.below('  the JVM allocates in all', 10, jvm.of(name).bytes / (4 * MIB), '×', 1);
  }
}

async function crypto() {
  table.heading('Speed of the tab : speed of the JVM (milliseconds in the tab in brackets)');
  await tab.boot();
  const took = new Map();
  for (const [name, { milliseconds }] of jvm.entries('crypto ')) {
    const times = Math.ceil(10 / milliseconds);
    const inTab = await tab.core(name, { times });
    took.set(name, inTab);
    table.above(
      `${name.slice('crypto '.length)} (${inTab.toFixed(inTab < 0.01 ? 4 : 2)})`,
      0.5,
      milliseconds / inTab,
      '',
    );
  }
  table.below('bls12381, a check of two pairs', 12, took.get('crypto bls12381-pairing-2'), 'ms', 1);
  table.below('alt_bn128, a check of two pairs', 6, took.get('crypto bn254-pairing-2'), 'ms', 1);
  table.above('ed25519, signatures checked', 5000, 1000 / took.get('crypto ed25519-verify'), '/s', 0);
}

async function trie() {
  table.heading('Trie: 100,000 rows of 96 bytes loaded into an empty one');
  const name = 'trie-load 100000';
  table.figure('on the JVM', jvm.of(name).milliseconds, 'ms', 0);
  await tab.boot();
  const once = { rounds: 1, warmUp: 0 };
  await tab.core(name, { ...once, times: 0 });
  table.below('in the tab, first of all in a fresh worker', 3000, await tab.core(name, once), 'ms', 0);
}

async function attestation() {
  table.heading('Attestation: one quote with its collateral');
  const name = 'attest quote';
  table.below('on the JVM, warm', 60, jvm.of(name).milliseconds, 'ms', 1);
  await tab.boot();
  table.below(
    'in the tab, first of all in a fresh worker',
    150,
    await tab.core(name, { rounds: 1, warmUp: 0 }),
    'ms',
    1,
  );
  table.below('in the tab, warm', 150, await tab.core(name), 'ms', 1);
  const wasm = readFileSync(join(root, 'teavm-config/target/cases/attest.wasm'));
  table.figure('attest.wasm, fetched only to judge a quote: brotli', brotliCompressSync(wasm).length / 1024, 'KiB', 1);
  table.figure('  the same, uncompressed', wasm.length / 1024, 'KiB', 1);
}

await kernels();
await calls();
await preparation();
await crypto();
await trie();
await attestation();
table.summary();
await tab.close();
