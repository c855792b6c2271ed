// The example page of an embedding dApp. It uses the SDK as any page does: by its address.
import type * as Sdk from '../sdk/index.ts';

const sdk = './sdk/vitrine.js';
const { createVitrine, VitrineError } = (await import(sdk)) as typeof Sdk;

const element = (id: string) => document.getElementById(id)!;
const field = (id: string) => element(id) as HTMLInputElement;
const say = (text: string) => (element('said').textContent = text);

element('code').textContent = `<script type="module">
  import { createVitrine } from "${new URL(sdk, location.href).href}";
  const v = await createVitrine({ container: document.querySelector("#frame") });
  await v.deploy("ft.test", new Uint8Array(await (await fetch("ft.wasm")).arrayBuffer()));
  const r = await v.call({ on: "ft.test", method: "ft_transfer", args: { … }, deposit: 1n });
  show(r.status, r.gas_burnt, r.receipts, await v.bundle(r));
</script>`;

const token = 'ft.test';

try {
  const vitrine = await createVitrine({ container: element('frame'), title: token });
  const code = new Uint8Array(await (await fetch('contracts/ft.wasm')).arrayBuffer());
  await vitrine.deploy(token, code, { name: 'ft.wasm' });
  await vitrine.call({
    on: token,
    method: 'new_default_meta',
    args: { owner_id: 'alice.test', total_supply: '1000000' },
  });
  await vitrine.call({ on: token, method: 'storage_deposit', args: { account_id: 'bob.test' }, deposit: 10n ** 22n });
  say('Nothing tried yet.');
  element('send').addEventListener('submit', (event) => {
    event.preventDefault();
    void send(vitrine);
  });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
}

async function send(vitrine: Sdk.Vitrine): Promise<void> {
  say('It runs.');
  const args = { receiver_id: field('to').value.trim(), amount: field('amount').value.trim(), memo: null };
  try {
    const result = await vitrine.call({ on: token, method: 'ft_transfer', args, deposit: 1n });
    const tera = (Number(BigInt(result.gas_burnt) / 10n ** 9n) / 1000).toFixed(3);
    say(result.failure ? `It would fail: ${result.failure.what}` : `It would succeed and burn ${tera} Tgas.`);
  } catch (error) {
    say(error instanceof VitrineError ? error.message : 'The frame failed.');
  }
}
