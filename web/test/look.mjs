// Walks through the page and takes a picture of every state, in both schemes and three widths, and runs axe-core on each.
//
//   node test/look.mjs DIST OUT [only-this-width]
import { createRequire } from 'node:module';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const [dist, out, only] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = await serve(dist);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let problems = 0;

async function look(page, name) {
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { iframes: false }));
  for (const { id, help, nodes } of violations) {
    problems++;
    console.log(`${name}: ${id}: ${help}\n   ${nodes.map(({ html }) => html.slice(0, 160)).join('\n   ')}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) (console.log(`${name}: the page scrolls sideways by ${wide} px`), problems++);
}

async function method(page, name) {
  await page
    .getByRole('option', { name: new RegExp(`^${name}\\b`) })
    .first()
    .click();
}

async function run(page) {
  await page.locator('form button[type=submit]').click();
}

async function walk(width, scheme) {
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme: scheme,
    permissions: ['clipboard-write'],
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && console.log(`console: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`page error: ${error.message}\n${error.stack}`));
  const at = `${width}-${scheme}`;
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'Put a contract in the case' }).waitFor();
  await look(page, `first-${at}`);
  await page.getByRole('button', { name: /Fungible token/ }).click();
  await page.getByText('Nothing in the case yet').waitFor();
  await look(page, `nothing-${at}`);
  await method(page, 'new_default_meta');
  await run(page);
  await page.getByText('ran again, all equal').waitFor();
  await method(page, 'ft_transfer_call');
  await run(page);
  await page.getByText('ran again, all equal').waitFor();
  await look(page, `run-${at}`);
  if (width < 1200) await page.getByRole('link', { name: 'State' }).click();
  else await page.keyboard.press('2');
  await page.getByText('The proof one can see').waitFor();
  await look(page, `state-${at}`);
  await page.getByRole('link', { name: 'Proof', exact: true }).click();
  await page.getByRole('heading', { name: 'What was checked' }).waitFor();
  await look(page, `proof-${at}`);
  await page.getByRole('link', { name: 'Run', exact: true }).click();
  await method(page, 'ft_transfer ');
  await page.locator('#args').fill('{ "receiver_id": "carol.test",\n "amount": "1" }');
  await run(page);
  await page.getByText('The contract stopped the call').first().waitFor();
  await page.getByText('a failure is proven').waitFor();
  await look(page, `panic-${at}`);
  await page.getByLabel('Gas', { exact: true }).fill('0.4');
  await run(page);
  await page.getByText('The call ran out of gas').first().waitFor();
  await page.getByText('a failure is proven').waitFor();
  await look(page, `gas-${at}`);
  await page.locator('#args').fill('{ "receiver_id": carol }');
  await run(page);
  await page.getByText('The arguments are not JSON').waitFor();
  await look(page, `args-${at}`);
  await method(page, 'ft_balance_of');
  await run(page);
  await page.getByText('View, nothing was changed').waitFor();
  await look(page, `view-${at}`);
  await page.goto(`${server.url}/#run/pick`);
  if (width > 640) await page.getByRole('link', { name: 'Change' }).click();
  else await page.getByRole('link', { name: 'New' }).click();
  await page.getByRole('heading', { name: 'Choose a contract' }).waitFor();
  await look(page, `pick-${at}`);
  const simd = Buffer.concat([
    Buffer.from([
      0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 12, 1, 10, 0, 0x41, 0, 0xfd, 0, 4, 0, 0x1a,
      0x0b,
    ]),
  ]);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'dot_product.wasm', mimeType: 'application/wasm', buffer: simd });
  await page.getByText('uses SIMD').first().waitFor();
  await look(page, `refused-${at}`);
  await page
    .getByRole('link', { name: width < 1200 ? 'New' : 'Change' })
    .first()
    .click();
  await page.getByRole('button', { name: /Plain computing/ }).click();
  await page.getByText('Nothing in the case yet').waitFor();
  await method(page, 'sieve');
  await run(page);
  await page.getByRole('button', { name: /Cancel/ }).waitFor();
  await page.waitForTimeout(1200);
  await look(page, `running-${at}`);
  await page.keyboard.press('Escape');
  await page
    .getByText(/Cancelled in block/)
    .first()
    .waitFor();
  await look(page, `cancelled-${at}`);
  await page.keyboard.press('?');
  if (await page.locator('dialog[open]').count()) await look(page, `help-${at}`);
  await page.goto(`${server.url}/verify.html`);
  await page.getByText('Nothing to check yet').waitFor();
  await look(page, `verify-empty-${at}`);
  for (const [name, text] of [
    ['proven', 'vitrine/bundle/v1'],
    ['failed', 'vitrine/bundle/v1 FLIP'],
    ['unproven', 'vitrine/bundle/v1 LACK'],
    ['malformed', null],
  ]) {
    const body = text === null ? '{"format":"vitrine/bundle/v1","witn' : JSON.stringify({ format: text });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'bundle.json', mimeType: 'application/json', buffer: Buffer.from(body) });
    await page
      .getByText(name === 'malformed' ? 'No verdict' : name.toUpperCase(), { exact: true })
      .first()
      .waitFor();
    await look(page, `verify-${name}-${at}`);
  }
  await page.goto(`${server.url}/embed.html`);
  await page.getByText('Nothing tried yet').waitFor({ timeout: 20000 });
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.frameLocator('iframe').getByText('PROVEN', { exact: true }).waitFor();
  await look(page, `embed-${at}`);
  await context.close();
}

try {
  for (const width of only ? [Number(only)] : [1440, 1024, 390])
    for (const scheme of ['light', 'dark']) await walk(width, scheme);
} finally {
  await browser.close();
  server.close();
}
console.log(problems === 0 ? 'no problems' : `${problems} problems`);
process.exit(problems === 0 ? 0 : 1);
void writeFile;
