import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, lacking } from './features.ts';

test('browsers are named with their version', () => {
  assert.equal(
    browser('Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Safari/537.36'),
    'Chrome 118',
  );
  assert.equal(browser('Mozilla/5.0 AppleWebKit/537.36 Chrome/118.0.0.0 Safari/537.36 Edg/118.0.2088.46'), 'Edge 118');
  assert.equal(browser('Mozilla/5.0 (X11; rv:109.0) Gecko/20100101 Firefox/119.0'), 'Firefox 119');
  assert.equal(
    browser('Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15'),
    'Safari 17.4',
  );
});

test('an engine without garbage collected types is told so in one sentence', () => {
  // Node 20 has no WebAssembly GC; newer ones have it, and then nothing is lacking.
  const trouble = lacking('Chrome/100.0 Safari/537.36');
  if (Number(process.versions.node.split('.')[0]) < 22) assert.match(trouble?.what ?? '', /lacks WebAssembly GC/);
  else assert.equal(trouble, null);
});
