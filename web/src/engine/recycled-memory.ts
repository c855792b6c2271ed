/**
 * The memory that all contracts share which run in their reusable form (`dev.vitrine.wasm.ReusableModule`): no two run at
 * the same time, and each call begins by clearing what the call before it wrote.
 */
import { RECYCLED, type Bridge, type Switchboard } from './bridge.ts';

export class RecycledMemory {
  readonly memory = new WebAssembly.Memory(RECYCLED.pages);
  readonly bridge: Bridge;

  constructor(switchboard: Switchboard) {
    this.bridge = switchboard.recycledBridge(this.memory);
  }
}
