package dev.vitrine.bench;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vectors.MockExternal;
import dev.vitrine.vm.ContractCode;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.CurrentContract;
import dev.vitrine.vm.Engine;
import dev.vitrine.vm.PreparedCache;
import dev.vitrine.vm.RunResult;
import dev.vitrine.vm.VMContext;
import dev.vitrine.vm.VMOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A call of a contract from entering to outcome, on a chain without state: what the VM takes and
 * nothing else. The contract stays prepared and compiled.
 */
final class CallBenchmark implements Benchmark {
  private static final long CACHE_BYTES = 16 << 20;
  private static final AccountId CONTRACT = AccountId.of("contract.test");
  private static final AccountId ALICE = AccountId.of("alice.test");

  private final ContractRunner runner;
  private final ContractCode code;
  private final String method;
  private final VMContext context;
  private final RuntimeConfig config = RuntimeConfig.forProtocol(86);

  CallBenchmark(byte[] wasm, String method, String input, Engine engine) {
    this.runner = new ContractRunner(engine, new PreparedCache(CACHE_BYTES));
    this.code = new Code(CryptoHash.of(Sha256.hash(wasm)), wasm);
    this.method = method;
    this.context = context(input.getBytes(StandardCharsets.UTF_8), code.hash());
  }

  private static VMContext context(byte[] input, CryptoHash codeHash) {
    return new VMContext(
        CONTRACT,
        ALICE,
        new byte[33],
        ALICE,
        ALICE,
        input,
        List.of(),
        1000,
        1_000_000_000L,
        7,
        Balance.of(0, 100_000_000_000_000L),
        Balance.ZERO,
        100_000,
        CurrentContract.local(codeHash),
        Balance.ZERO,
        1_000_000_000_000_000L,
        new byte[32],
        false,
        0,
        List.of());
  }

  /** The lower bits of the gas burnt. */
  @Override
  public int run() {
    RunResult result =
        runner.run(code, method, context, new MockExternal(CONTRACT, Map.of(), Map.of()), config);
    VMOutcome outcome = result.outcome();
    if (outcome == null || outcome.aborted() != null) {
      throw new IllegalStateException(method + " failed: " + result);
    }
    return (int) outcome.burntGas();
  }

  private record Code(CryptoHash hash, byte[] load) implements ContractCode {}
}
