// esbuild with the settings that all bundles share. Output is deterministic: same sources, same bytes.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

export const WEB = fileURLToPath(new URL('..', import.meta.url));

export const TARGET = ['chrome137', 'firefox140', 'safari26'];

/** @returns the text of one bundle */
export async function bundle(entry, options = {}) {
  const result = await build({
    absWorkingDir: WEB,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: TARGET,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    ...options,
  });
  return result.outputFiles[0].text;
}

/** Modules whose text is made by the build: `vitrine:NAME`. */
export function madeModules(texts) {
  return {
    name: 'made',
    setup(hooks) {
      hooks.onResolve({ filter: /^vitrine:/ }, ({ path }) => ({
        path: path.slice('vitrine:'.length),
        namespace: 'made',
      }));
      hooks.onLoad({ filter: /.*/, namespace: 'made' }, ({ path }) => {
        if (!(path in texts)) throw new Error(`the build makes no ${path}`);
        return { contents: texts[path], loader: 'text' };
      });
    },
  };
}

/** The engine, or for tests of the page alone a stand-in for it. */
export function engine(standIn) {
  return {
    name: 'engine',
    setup(hooks) {
      if (standIn) hooks.onResolve({ filter: /engine\/runtime\.ts$/ }, () => ({ path: standIn }));
    },
  };
}
