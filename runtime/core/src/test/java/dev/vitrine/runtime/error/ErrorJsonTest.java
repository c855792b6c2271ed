package dev.vitrine.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.runtime.Samples;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import org.junit.jupiter.api.Test;

/** The samples of docs/spec/runtime.md §6, and fields of every form. */
class ErrorJsonTest {
  private static final AccountId A = AccountId.of("a.near");

  private static String action(long index, ActionErrorKind kind) {
    return TxExecutionError.of(new ActionError(index, kind)).toJson().toString();
  }

  private static String call(FunctionCallError error) {
    return action(0, ActionErrorKind.functionCallError(error));
  }

  private static String transaction(InvalidTxError error) {
    return TxExecutionError.of(error).toJson().toString();
  }

  @Test
  void the_samples() {
    assertThat(call(FunctionCallError.executionError("Smart contract panicked: boom")))
        .isEqualTo(
            "{\"ActionError\":{\"index\":0,\"kind\":{\"FunctionCallError\":"
                + "{\"ExecutionError\":\"Smart contract panicked: boom\"}}}}");
    assertThat(call(FunctionCallError.methodResolveError(MethodResolveError.METHOD_NOT_FOUND)))
        .isEqualTo(
            "{\"ActionError\":{\"index\":0,\"kind\":{\"FunctionCallError\":"
                + "{\"MethodResolveError\":\"MethodNotFound\"}}}}");
    assertThat(call(FunctionCallError.compilationError(CompilationError.codeDoesNotExist(A))))
        .isEqualTo(
            "{\"ActionError\":{\"index\":0,\"kind\":{\"FunctionCallError\":{\"CompilationError\":"
                + "{\"CodeDoesNotExist\":{\"account_id\":\"a.near\"}}}}}}");
    assertThat(
            action(
                ActionError.NO_INDEX, ActionErrorKind.lackBalanceForState(A, Balance.yocto(123))))
        .isEqualTo(
            "{\"ActionError\":{\"index\":null,\"kind\":{\"LackBalanceForState\":"
                + "{\"account_id\":\"a.near\",\"amount\":\"123\"}}}}");
    assertThat(transaction(InvalidTxError.invalidNonce(5, 7)))
        .isEqualTo("{\"InvalidTxError\":{\"InvalidNonce\":{\"tx_nonce\":5,\"ak_nonce\":7}}}");
    assertThat(transaction(InvalidTxError.INVALID_SIGNATURE))
        .isEqualTo("{\"InvalidTxError\":\"InvalidSignature\"}");
    assertThat(
            transaction(
                InvalidTxError.invalidAccessKeyError(InvalidAccessKeyError.REQUIRES_FULL_ACCESS)))
        .isEqualTo("{\"InvalidTxError\":{\"InvalidAccessKeyError\":\"RequiresFullAccess\"}}");
  }

  @Test
  void numbers_are_unsigned_and_missing_ones_null() {
    assertThat(InvalidTxError.invalidNonce(-1, 7))
        .hasToString("{\"InvalidNonce\":{\"tx_nonce\":18446744073709551615,\"ak_nonce\":7}}");
    assertThat(InvalidTxError.invalidNonceIndex(-1, 3))
        .hasToString("{\"InvalidNonceIndex\":{\"tx_nonce_index\":null,\"num_nonces\":3}}");
    assertThat(InvalidTxError.shardCongested(-1, 0.5))
        .hasToString("{\"ShardCongested\":{\"shard_id\":4294967295,\"congestion_level\":0.5}}");
    assertThat(ActionErrorKind.gasKeyBalanceTooHigh(A, null, Balance.ONE))
        .hasToString(
            "{\"GasKeyBalanceTooHigh\":"
                + "{\"account_id\":\"a.near\",\"public_key\":null,\"balance\":\"1\"}}");
  }

  @Test
  void fields_follow_each_other_in_borsh() {
    assertThat(Hex.encode(InvalidTxError.invalidNonce(5, 7).toBorsh()))
        .isEqualTo("03" + "0500000000000000" + "0700000000000000");
    assertThat(Hex.encode(InvalidTxError.invalidNonceIndex(-1, 3).toBorsh()))
        .isEqualTo("12" + "00" + "0300");
    assertThat(Hex.encode(InvalidTxError.invalidNonceIndex(9, 3).toBorsh()))
        .isEqualTo("12" + "010900" + "0300");
    assertThat(Hex.encode(InvalidTxError.shardCongested(2, 0.5).toBorsh()))
        .isEqualTo("10" + "02000000" + "000000000000e03f");
    assertThat(
            Hex.encode(
                InvalidTxError.notEnoughBalanceForDeposit(
                        Samples.BOB,
                        Balance.ONE,
                        Balance.ONE,
                        DepositFailureReason.LACK_BALANCE_FOR_STATE)
                    .toBorsh()))
        .isEqualTo("14" + "08000000626f622e6e656172" + ("01" + "00".repeat(15)).repeat(2) + "01");
    TxExecutionError whole =
        TxExecutionError.of(
            new ActionError(
                ActionError.NO_INDEX,
                ActionErrorKind.functionCallError(FunctionCallError.executionError("no"))));
    assertThat(Hex.encode(whole.toBorsh())).isEqualTo("00" + "00" + "0c" + "07" + "020000006e6f");
  }

  @Test
  void errors_are_equal_by_what_they_say() {
    assertThat(InvalidTxError.invalidNonce(5, 7)).isEqualTo(InvalidTxError.invalidNonce(5, 7));
    assertThat(InvalidTxError.invalidNonce(5, 7)).isNotEqualTo(InvalidTxError.invalidNonce(5, 8));
  }
}
