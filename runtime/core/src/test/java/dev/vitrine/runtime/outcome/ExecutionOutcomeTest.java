package dev.vitrine.runtime.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.runtime.Samples;
import dev.vitrine.runtime.error.ActionError;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.TxExecutionError;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionOutcomeTest {
  private static ExecutionOutcome outcome(ExecutionStatus status, ExecutionMetadata metadata) {
    return new ExecutionOutcome(
        Samples.hash(42),
        List.of("123", "321"),
        List.of(),
        123,
        456,
        Balance.yocto(1_234_000),
        AccountId.of("alice"),
        status,
        metadata);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** nearcore, core/primitives/src/transaction.rs, test_outcome_to_hashes. */
  @Test
  void the_leaf__is_made_of_id_partial_outcome_and_logs() {
    ExecutionOutcome outcome =
        outcome(new ExecutionStatus.SuccessValue(new byte[] {123}), ExecutionMetadata.NONE);
    byte[] partial = CryptoHash.parse("5JQs5ekQqKudMmYejuccbtEu1bzhQPXa92Zm4HdV64dQ").toBytes();
    byte[] four = {4, 0, 0, 0};
    assertThat(outcome.leaf().toBytes())
        .isEqualTo(
            Sha256.hash(
                four,
                outcome.id().toBytes(),
                partial,
                Sha256.hash(bytes("123")),
                Sha256.hash(bytes("321"))));
  }

  @Test
  void neither_metadata_nor_compute_nor_the_reason_of_a_failure_is_hashed() {
    TxExecutionError one =
        TxExecutionError.of(new ActionError(0, ActionErrorKind.DELEGATE_ACTION_EXPIRED));
    TxExecutionError two =
        TxExecutionError.of(new ActionError(1, ActionErrorKind.accountDoesNotExist(Samples.BOB)));
    ExecutionOutcome first = outcome(new ExecutionStatus.Failure(one), ExecutionMetadata.NONE);
    ExecutionOutcome other =
        outcome(new ExecutionStatus.Failure(two), new ExecutionMetadata.V3(GasProfile.EMPTY));
    assertThat(other.leaf()).isEqualTo(first.leaf());
    assertThat(other.toBorsh()).isNotEqualTo(first.toBorsh());
    assertThat(
            outcome(new ExecutionStatus.SuccessValue(new byte[0]), ExecutionMetadata.NONE).leaf())
        .isNotEqualTo(first.leaf());
  }

  /** docs/spec/runtime.md, appendix A: the transfer becomes its receipt. */
  @Test
  void the_appendix() {
    ExecutionOutcome outcome =
        new ExecutionOutcome(
            CryptoHash.parse("iNf4cTvJNaGZXe3guowWMJkCXDPGkSLgeozepsaZbsV"),
            List.of(),
            List.of(CryptoHash.parse("CMQGWAbiNjK857Moj9cacJPYDStNU4idbk4ZpDTSAXLk")),
            223_182_562_500L,
            223_182_562_500L,
            Balance.product(223_182_562_500L, 100_000_000),
            Samples.ALICE,
            new ExecutionStatus.SuccessReceiptId(
                CryptoHash.parse("CMQGWAbiNjK857Moj9cacJPYDStNU4idbk4ZpDTSAXLk")),
            ExecutionMetadata.NONE);
    assertThat(outcome.leaf()).hasToString("6F7vfq2zLMdFZV8HtwwB4m6ex3Rx82sMjQzKJ7UVwRBW");
    assertThat(Merkle.root(List.of(outcome.leaf()))).isEqualTo(outcome.leaf());
  }
}
