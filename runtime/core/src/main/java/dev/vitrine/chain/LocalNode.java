package dev.vitrine.chain;

import dev.vitrine.proof.Applier;
import dev.vitrine.runtime.Runtime;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.Engine;
import dev.vitrine.vm.PreparedCache;

/** Puts the parts together: an engine, the runtime over it, and what stands before them. */
public final class LocalNode {
  /** Bytes of contract code whose prepared form is kept. */
  public static final long CACHE_BYTES = 64L << 20;

  private LocalNode() {}

  /** A session that has not started, on this engine. */
  public static ChainSession session(Engine engine) {
    ContractRunner runner = new ContractRunner(engine, new PreparedCache(CACHE_BYTES));
    return new ChainSession(applier(runner), new ViewCalls(runner));
  }

  /** The runtime on this engine, for a verifier. */
  public static Applier applier(Engine engine) {
    return applier(engine, new PreparedCache(CACHE_BYTES));
  }

  /** The runtime on this engine with this cache: as safe for several threads as these two are. */
  public static Applier applier(Engine engine, PreparedCache cache) {
    return applier(new ContractRunner(engine, cache));
  }

  private static Applier applier(ContractRunner runner) {
    Runtime runtime = new Runtime(runner);
    return (context, root, storage, inputs) ->
        runtime.apply(context, root, storage, inputs.transactions(), inputs.receipts());
  }
}
