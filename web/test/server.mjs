// A static server for tests of the page: no headers but the type, as the poorest host would answer. It writes down every request.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** @returns {Promise<{ url: string, log: string[], close: () => void }>} */
export async function serve(folder) {
  const log = [];
  const server = createServer((request, response) => {
    log.push(request.url);
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, log, close: () => server.close() };
}
