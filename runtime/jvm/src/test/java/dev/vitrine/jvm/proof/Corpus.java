package dev.vitrine.jvm.proof;

import java.util.ArrayList;
import java.util.List;

/** Bundles of every kind of thing that happens, made once by the project's own code. */
final class Corpus {
  /** Blocks after which a yield that nobody resumes times out (docs/spec/runtime.md §4.7). */
  private static final int YIELD_TIMEOUT = 200;

  private static List<Sample> samples;

  private Corpus() {}

  /** All samples; the smallest first. */
  static synchronized List<Sample> all() {
    if (samples == null) {
      samples = List.copyOf(make());
    }
    return samples;
  }

  /** The sample with this name. */
  static Sample named(String name) {
    return all().stream().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Sample> make() {
    List<Sample> list = new ArrayList<>();
    list.add(empty());
    list.add(transfer());
    SampleChain token = SampleChain.usual();
    int deploy = token.deploy("contract.test", "ft.wasm");
    list.add(new Sample("deploy", token.bundle(deploy), false));
    token.call(
        "contract.test",
        "new_default_meta",
        "{\"owner_id\":\"alice.test\",\"total_supply\":\"1000000\"}",
        "0");
    token.call(
        "contract.test",
        "storage_deposit",
        "{\"account_id\":\"bob.test\"}",
        "1250000000000000000000");
    int call =
        token.call(
            "contract.test",
            "ft_transfer",
            "{\"receiver_id\":\"bob.test\",\"amount\":\"100\"}",
            "1");
    list.add(new Sample("single call", token.bundle(call), false));
    list.add(new Sample("single call from genesis", token.bundle(0), true));
    int failure =
        token.call(
            "contract.test",
            "ft_transfer",
            "{\"receiver_id\":\"carol.test\",\"amount\":\"1\"}",
            "1");
    list.add(new Sample("failure", token.bundle(failure), false));
    token.token("dex.test");
    token.call(
        "contract.test",
        "storage_deposit",
        "{\"account_id\":\"dex.test\"}",
        "1250000000000000000000");
    int cross =
        token.call(
            "contract.test",
            "ft_transfer_call",
            "{\"receiver_id\":\"dex.test\",\"amount\":\"100\",\"msg\":\"half\"}",
            "1");
    list.add(new Sample("cross-contract", token.bundle(cross), false));
    list.add(new Sample("cross-contract from genesis", token.bundle(0), true));
    list.add(timeout());
    list.add(new Sample("fork", SampleFork.of(token).bundle(), false));
    return list;
  }

  /** One block in which nothing happens. */
  private static Sample empty() {
    SampleChain chain = SampleChain.usual();
    chain.wait(1, 1);
    return new Sample("empty block from genesis", chain.bundle(0), true);
  }

  /** Three small blocks without any code. */
  private static Sample transfer() {
    SampleChain chain = SampleChain.usual();
    chain.transfer("1000000000000000000000000");
    return new Sample("transfer from genesis", chain.bundle(0), true);
  }

  private static Sample timeout() {
    SampleChain chain = SampleChain.usual();
    chain.deploy("contract.test", "kitchen.wasm");
    chain.call("contract.test", "new", "{\"owner_id\":\"alice.test\"}", "0");
    int call = chain.call("contract.test", "yield_start", "{}", "0");
    chain.wait(call, YIELD_TIMEOUT + 1);
    return new Sample("yield with timeout", chain.bundle(call), false);
  }
}
