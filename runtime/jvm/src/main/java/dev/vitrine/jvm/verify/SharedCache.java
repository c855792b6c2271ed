package dev.vitrine.jvm.verify;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.vm.ContractCode;
import dev.vitrine.vm.PreparedCache;
import dev.vitrine.vm.PreparedContract;

/** Prepared contracts for several threads; who comes second waits for who prepares. */
final class SharedCache extends PreparedCache {
  SharedCache(long maxBytes) {
    super(maxBytes);
  }

  @Override
  public synchronized PreparedContract get(ContractCode code, RuntimeConfig config) {
    return super.get(code, config);
  }
}
