import type { Inspection, Method } from '../../src/session/types.ts';
import { hash } from './data.ts';

const STANDARDS: Record<string, Partial<Method>> = {
  ft_transfer: {
    kind: 'call',
    deposit: '1',
    standard: 'nep141',
    template: { receiver_id: 'bob.test', amount: '1', memo: null },
  },
  ft_transfer_call: {
    kind: 'call',
    deposit: '1',
    standard: 'nep141',
    template: { receiver_id: 'dex.test', amount: '100', memo: null, msg: '' },
  },
  ft_balance_of: { kind: 'view', standard: 'nep141', template: { account_id: 'alice.test' } },
  ft_total_supply: { kind: 'view', standard: 'nep141', template: {} },
  ft_metadata: { kind: 'view', standard: 'nep148', template: {} },
  storage_deposit: {
    kind: 'call',
    deposit: '1250000000000000000000',
    standard: 'nep145',
    template: { account_id: 'bob.test' },
  },
  ft_resolve_transfer: { kind: 'private', standard: 'nep141' },
  new_default_meta: { kind: 'init' },
};

/** The module's exports, read by the browser; refusals as the core words them. */
export function inspect(code: Uint8Array<ArrayBuffer>): Inspection {
  const no = (error: object) => new Error(JSON.stringify(error));
  if (code.length < 8 || code[0] !== 0 || code[1] !== 0x61) {
    throw no({
      what: 'This file is no WebAssembly module',
      where: 'byte 0: a module begins with 00 61 73 6d',
      todo: 'Choose the .wasm file that the build of your contract makes.',
      chain: 'CompilationError(PrepareError(Deserialization))',
      kind: 'not_wasm',
      at: { offset: 0, length: 4 },
    });
  }
  const at = code.findIndex((byte, index) => byte === 0xfd && code[index + 1] === 0 && code[index + 2] === 4);
  if (at >= 0 && code.length < 2000) {
    throw no({
      what: 'This contract uses SIMD, which NEAR does not run',
      where: 'Vector instructions in function 0, dot_product',
      todo: 'Build for the instruction set that NEAR runs: RUSTFLAGS="-C target-cpu=mvp -C target-feature=+mutable-globals,+sign-ext,+bulk-memory,+nontrapping-fptoint" cargo build --release --target wasm32-unknown-unknown',
      chain: 'CompilationError(PrepareError(Deserialization))',
      kind: 'refused',
      at: { offset: at, length: 4, function: 0, name: 'dot_product', opcode: '0xfd 0x00', text: 'v128.load' },
    });
  }
  let module: WebAssembly.Module;
  try {
    module = new WebAssembly.Module(code);
  } catch (error) {
    throw no({ what: 'This module is broken', chain: String(error), kind: 'refused' });
  }
  const methods = WebAssembly.Module.exports(module)
    .filter(({ kind }) => kind === 'function')
    .map(({ name }) => ({
      name,
      kind: 'unknown' as const,
      template: null,
      deposit: null,
      standard: null,
      ...STANDARDS[name],
    }));
  return {
    hash: hash(code.length),
    length: code.length,
    imports: WebAssembly.Module.imports(module).map(({ name }) => name),
    methods,
    abi:
      WebAssembly.Module.customSections(module, 'near_abi').length > 0 ||
      methods.some(({ name }) => name.startsWith('__')),
  };
}
