// The built-in contracts: copies their wasm and lists what the picker shows, with one sample of arguments for each method.
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CONTRACTS = [
  ['ft', 'Fungible token', 'Transfers and cross-contract calls'],
  ['nft', 'Collectible', 'Mint, approve, transfer'],
  ['yield-ai', 'Question and worker', 'Yields, resumes, times out'],
  ['registry', 'Bonded workers', 'Commit, challenge, slash'],
  ['kitchen', 'Kitchen sink', 'Every host function, one method each'],
  ['compute', 'Plain computing', 'Sieves, hashes, loops; no SDK'],
  ['features', 'Wasm features', 'Tables, floats, traps, by hand'],
  ['as-guestbook', 'Guest book', 'AssemblyScript, plain text'],
];

export async function catalogue(from, to) {
  const samples = JSON.parse(await readFile(join(from, 'samples.json'), 'utf8'));
  return Promise.all(
    CONTRACTS.map(async ([name, title, what]) => {
      const file = `${name}.wasm`;
      const code = await readFile(join(from, file));
      await cp(join(from, file), join(to, file));
      const methods = WebAssembly.Module.exports(new WebAssembly.Module(code)).filter(
        ({ kind }) => kind === 'function',
      );
      return { file, title, what, length: code.length, methods: methods.length, samples: firstSamples(samples, file) };
    }),
  );
}

/** The first successful sample of each method: arguments as JSON or base64, deposit, whether it is a view. */
function firstSamples(samples, file) {
  const first = {};
  for (const sample of samples) {
    if (sample.contract !== file || sample.error !== undefined || sample.method in first) continue;
    const { args, args_base64, deposit, view, by } = sample;
    first[sample.method] = {
      ...(args_base64 === undefined ? { args: args ?? null } : { base64: args_base64 }),
      ...(deposit === undefined ? {} : { deposit }),
      ...(view === true ? { view } : {}),
      ...(by === undefined ? {} : { by }),
    };
  }
  return first;
}
