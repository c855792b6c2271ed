// A server of files for benchmarks: folders one after the other.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** With these a page is isolated, and the browser gives it a finer clock. */
export const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves `folders`, and `pages` by name; resolves to the address and a way to stop. */
export async function serve(folders, { pages = {}, headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    const name = path === '/' ? 'index.html' : path.slice(1);
    const body = pages[name] ?? (await first(folders, name));
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[name.split('.').pop()] ?? 'application/octet-stream',
      ...headers,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

async function first(folders, name) {
  for (const folder of folders) {
    try {
      return await readFile(join(folder, name));
    } catch {
      // The next folder may have it.
    }
  }
  return undefined;
}
