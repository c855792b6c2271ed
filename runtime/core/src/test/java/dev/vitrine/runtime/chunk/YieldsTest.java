package dev.vitrine.runtime.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.Runtime;
import dev.vitrine.runtime.Samples;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/spec/runtime.md §4.4; the reference stops where a yield does not wait for just one. */
class YieldsTest {
  private static final ApplyContext CONTEXT =
      new ApplyContext(
          86,
          "localnet",
          0,
          ShardLayout.SINGLE,
          2,
          0,
          CryptoHash.ZERO,
          Samples.hash(1),
          CryptoHash.ZERO,
          1,
          CryptoHash.ZERO,
          Balance.ONE,
          1_000_000_000_000_000L,
          true,
          List.of(new ShardCongestion(0, CongestionInfo.ZERO, 0)),
          List.of(),
          List.of(),
          Balance.ZERO,
          null,
          List.of());

  /** Applies a chunk that only a yield comes to; no contract is called, so nothing runs one. */
  private static Applied incoming(CryptoHash... inputs) {
    Receipt yield =
        new Receipt(
            Samples.ALICE,
            Samples.ALICE,
            Samples.hash(2),
            new ActionReceipt(
                2,
                true,
                Samples.ALICE,
                null,
                Samples.KEY,
                Balance.ONE,
                List.of(),
                List.of(inputs),
                List.of(new TransferAction(Balance.ONE))));
    return new Runtime(null)
        .apply(CONTEXT, CryptoHash.ZERO, new MemoryTrieStorage(), List.of(), List.of(yield));
  }

  @Test
  void a_yield_that_waits_for_one_is_kept() {
    assertThat(incoming(Samples.hash(3)))
        .isInstanceOfSatisfying(
            ApplyResult.class, result -> assertThat(result.outcomes()).isEmpty());
  }

  @Test
  void a_yield_that_waits_for_nothing_or_for_two_ends_the_application() {
    for (Applied applied : List.of(incoming(), incoming(Samples.hash(3), Samples.hash(4)))) {
      assertThat(applied)
          .isInstanceOfSatisfying(
              ApplyFailure.class,
              failure -> {
                assertThat(failure.kind()).isEqualTo(ApplyFailure.Kind.INCONSISTENT_STATE);
                assertThat(failure.reason()).contains("yield that waits for");
              });
    }
  }
}
