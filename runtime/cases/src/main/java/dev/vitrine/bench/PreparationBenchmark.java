package dev.vitrine.bench;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.vm.PreparedContract;
import dev.vitrine.wasm.Preparation;
import dev.vitrine.wasm.PrepareLimits;
import dev.vitrine.wasm.PreparedModule;

/** Preparing a contract at protocol version 86. */
final class PreparationBenchmark implements Benchmark {
  private final PrepareLimits limits = PreparedContract.limits(RuntimeConfig.forProtocol(86).wasm);
  private final byte[] code;

  PreparationBenchmark(byte[] code) {
    this.code = code;
  }

  /** The length of the instrumented module, or −1 if the contract is refused. */
  @Override
  public int run() {
    return Preparation.prepare(code, limits) instanceof PreparedModule module
        ? module.bytes().length
        : -1;
  }
}
