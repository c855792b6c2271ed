package dev.vitrine.vm.host;

import static dev.vitrine.config.ActionCost.ADD_FULL_ACCESS_KEY;
import static dev.vitrine.config.ActionCost.CREATE_ACCOUNT;
import static dev.vitrine.config.ActionCost.FUNCTION_CALL_BASE;
import static dev.vitrine.config.ActionCost.FUNCTION_CALL_BYTE;
import static dev.vitrine.config.ActionCost.GAS_KEY_BYTE;
import static dev.vitrine.config.ActionCost.GAS_KEY_NONCE_WRITE_BASE;
import static dev.vitrine.config.ActionCost.NEW_ACTION_RECEIPT;
import static dev.vitrine.config.ActionCost.NEW_DATA_RECEIPT_BASE;
import static dev.vitrine.config.ActionCost.NEW_DATA_RECEIPT_BYTE;
import static dev.vitrine.config.ActionCost.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.config.Fee;
import dev.vitrine.vm.PromiseResult;
import org.junit.jupiter.api.Test;

/** docs/spec/vm.md §7.5, §7.7, §7.8. */
class PromisesTest {
  private static final int AT = 1000;
  private static final int AMOUNT = 2000;

  private static Fee fee(TestCall call, ActionCost cost) {
    return call.config.fees.fee(cost);
  }

  private static long batch(TestCall call, String account) {
    call.memory.put(AT, account);
    return call.vm.promises.promiseBatchCreate(account.length(), AT);
  }

  private static long action(TestCall call, ActionCost cost) {
    return call.gas.profile().action(cost);
  }

  /** Gas set aside by what runs. */
  private static long setAside(TestCall call, Runnable run) {
    long before = call.gas.used() - call.gas.burnt();
    run.run();
    return call.gas.used() - call.gas.burnt() - before;
  }

  @Test
  void receipt_is_burnt_for_sending_and_set_aside_for_execution() {
    TestCall call = TestCall.ordinary();
    Fee fee = fee(call, NEW_ACTION_RECEIPT);
    assertThat(setAside(call, () -> batch(call, "bob.near"))).isEqualTo(fee.execution());
    assertThat(action(call, NEW_ACTION_RECEIPT)).isEqualTo(fee.sendNotSir());
  }

  @Test
  void data_receipts_are_burnt_in_full_by_who_waits() {
    TestCall call = TestCall.ordinary();
    long first = batch(call, "bob.near");
    long second = batch(call, "alice.near");
    call.memory.putU64(3000, first);
    call.memory.putU64(3008, second);
    long joint = call.vm.promises.promiseAnd(3000, 2);
    long before = action(call, NEW_ACTION_RECEIPT);
    call.memory.put(AT, "bob.near");
    call.vm.promises.promiseBatchThen(joint, 8, AT);
    Fee receipt = fee(call, NEW_ACTION_RECEIPT);
    Fee data = fee(call, NEW_DATA_RECEIPT_BASE);
    assertThat(action(call, NEW_ACTION_RECEIPT) - before)
        .isEqualTo(
            receipt.sendNotSir() + data.sendSir() + data.sendNotSir() + 2 * data.execution());
    assertThat(call.gas.profile().ext(ExtCost.PROMISE_AND_PER_PROMISE)).isEqualTo(16 * 5_452_176L);
  }

  @Test
  void joint_promise_takes_no_action_and_cannot_be_returned() {
    TestCall call = TestCall.ordinary();
    long joint = call.vm.promises.promiseAnd(0, 0);
    assertThat(call.failure(() -> call.vm.actions.promiseBatchActionCreateAccount(joint)).kind())
        .isEqualTo("HostError.CannotAppendActionToJointPromise");
    assertThat(call.failure(() -> call.vm.promises.promiseReturn(joint)).kind())
        .isEqualTo("HostError.CannotReturnJointPromise");
    call.memory.put(AT, "bob.near");
    assertThat(call.failure(() -> call.vm.promises.promiseSetRefundTo(joint, 8, AT)).kind())
        .isEqualTo("HostError.CannotSetRefundToOnJointPromise");
    assertThat(call.failure(() -> call.vm.promises.promiseReturn(-1)).text())
        .isEqualTo("18446744073709551615 does not correspond to existing promises");
  }

  @Test
  void joined_receipts_have_a_limit() {
    TestCall call = TestCall.ordinary();
    batch(call, "bob.near");
    call.vm.promises.promiseAnd(3000, 128);
    assertThat(call.failure(() -> call.vm.promises.promiseAnd(3000, 129)).text())
        .isEqualTo("The number of input data dependencies 129 exceeds the limit 128");
    assertThat(call.failure(() -> call.vm.promises.promiseAnd(0, 1L << 61)).kind())
        .isEqualTo("HostError.IntegerOverflow");
  }

  @Test
  void promises_have_a_limit() {
    TestCall call = TestCall.ordinary();
    for (int i = 0; i < 1024; i++) {
      call.vm.promises.promiseAnd(0, 0);
    }
    assertThat(call.failure(() -> call.vm.promises.promiseAnd(0, 0)).text())
        .isEqualTo("The number of promises within a FunctionCall 1025 exceeds the limit 1024");
  }

  @Test
  void transfer_to_an_implicit_account_pays_for_its_creation() {
    TestCall call = TestCall.ordinary();
    long promise = batch(call, "a0".repeat(32));
    call.memory.putU64(AMOUNT, 1);
    call.vm.actions.promiseBatchActionTransfer(promise, AMOUNT);
    assertThat(action(call, TRANSFER))
        .isEqualTo(
            fee(call, TRANSFER).sendNotSir()
                + fee(call, CREATE_ACCOUNT).sendNotSir()
                + fee(call, ADD_FULL_ACCESS_KEY).sendNotSir());
  }

  @Test
  void tokens_that_are_not_there_cannot_be_sent() {
    TestCall call = TestCall.withBalance(5);
    long promise = batch(call, "bob.near");
    call.memory.putU64(AMOUNT, 6);
    assertThat(
            call.failure(() -> call.vm.actions.promiseBatchActionTransfer(promise, AMOUNT)).kind())
        .isEqualTo("HostError.BalanceExceeded");
  }

  @Test
  void call_pays_its_bytes_and_sets_its_gas_aside() {
    TestCall call = TestCall.ordinary();
    long promise = batch(call, "bob.near");
    call.memory.put(AT, "run");
    long aside =
        setAside(
            call,
            () ->
                call.vm.actions.promiseBatchActionFunctionCall(promise, 3, AT, 5, AT, AMOUNT, 777));
    Fee bytes = fee(call, FUNCTION_CALL_BYTE);
    assertThat(action(call, FUNCTION_CALL_BYTE)).isEqualTo(8 * bytes.sendNotSir());
    assertThat(aside)
        .isEqualTo(777 + 8 * bytes.execution() + fee(call, FUNCTION_CALL_BASE).execution());
    assertThat(call.asked).containsExactly("functionCall");
  }

  @Test
  void method_name_that_is_no_text_is_refused_after_all_charges() {
    TestCall call = TestCall.ordinary();
    long promise = batch(call, "bob.near");
    call.memory.put(AT, new byte[] {(byte) 0xff});
    assertThat(
            call.failure(
                    () ->
                        call.vm.actions.promiseBatchActionFunctionCall(
                            promise, 1, AT, 0, AT, AMOUNT, 777))
                .kind())
        .isEqualTo("HostError.InvalidMethodName");
    assertThat(action(call, FUNCTION_CALL_BYTE)).isPositive();
    assertThat(call.asked).isEmpty();
  }

  @Test
  void one_yocto_is_granted_to_an_empty_account_since_version_85() {
    TestCall call = TestCall.withBalance(0);
    long promise = batch(call, "bob.near");
    call.memory.put(AT, "run");
    call.memory.putU64(AMOUNT, 1);
    call.vm.actions.promiseBatchActionFunctionCall(promise, 3, AT, 0, AT, AMOUNT, 0);
    call.memory.putU64(AMOUNT, 2);
    assertThat(
            call.failure(
                    () ->
                        call.vm.actions.promiseBatchActionFunctionCall(
                            promise, 3, AT, 0, AT, AMOUNT, 0))
                .kind())
        .isEqualTo("HostError.BalanceExceeded");
  }

  @Test
  void gas_key_pays_for_its_nonces_where_they_are_written() {
    TestCall call = TestCall.ordinary();
    long promise = batch(call, "bob.near");
    Fee bytes = fee(call, GAS_KEY_BYTE);
    long aside =
        setAside(
            call,
            () -> call.vm.keys.promiseBatchActionAddGasKeyWithFullAccess(promise, 33, 4000, 3));
    assertThat(action(call, GAS_KEY_BYTE)).isEqualTo(18 * bytes.sendNotSir());
    assertThat(aside)
        .isEqualTo(
            fee(call, ADD_FULL_ACCESS_KEY).execution()
                + 3 * fee(call, GAS_KEY_NONCE_WRITE_BASE).execution()
                + 3 * (1 + 8 + 1 + 33 + 10) * bytes.execution());
  }

  @Test
  void bad_key_is_charged_by_the_length_named_and_from_a_register_by_none() {
    TestCall call = TestCall.ordinary();
    long promise = batch(call, "bob.near");
    Fee bytes = fee(call, GAS_KEY_BYTE);
    call.memory.put(AT, new byte[] {9});
    assertThat(
            setAside(
                call,
                () ->
                    assertThat(
                            call.failure(
                                    () ->
                                        call.vm.keys.promiseBatchActionAddGasKeyWithFullAccess(
                                            promise, 50, AT, 1))
                                .kind())
                        .isEqualTo("HostError.InvalidPublicKey")))
        .isEqualTo(
            fee(call, ADD_FULL_ACCESS_KEY).execution()
                + fee(call, GAS_KEY_NONCE_WRITE_BASE).execution()
                + (1 + 8 + 1 + 50 + 10) * bytes.execution());
    call.vm.registers.writeRegister(4, 1, AT);
    assertThat(
            setAside(
                call,
                () ->
                    call.failure(
                        () ->
                            call.vm.keys.promiseBatchActionAddGasKeyWithFullAccess(
                                promise, -1, 4, 1))))
        .isEqualTo(
            fee(call, ADD_FULL_ACCESS_KEY).execution()
                + fee(call, GAS_KEY_NONCE_WRITE_BASE).execution()
                + (1 + 8 + 1 + 10) * bytes.execution());
  }

  /** What 10,000 nonces under a key of 8 MiB cost is under 2^64 gas, and more than there is. */
  @Test
  void gas_for_the_nonces_of_a_huge_key_is_exceeded_before_it_overflows() {
    TestCall call = TestCall.ordinary();
    call.memory.grow(400);
    long promise = batch(call, "bob.near");
    assertThat(
            call.failure(
                    () ->
                        call.vm.keys.promiseBatchActionAddGasKeyWithFullAccess(
                            promise, 8 << 20, 0, 10_000))
                .kind())
        .isEqualTo("HostError.GasExceeded");
    assertThat(call.gas.used()).isEqualTo(1_000_000_000_000_000L);
    TestCall larger = TestCall.ordinary();
    larger.memory.grow(400);
    long other = batch(larger, "bob.near");
    assertThat(
            larger
                .failure(
                    () ->
                        larger.vm.keys.promiseBatchActionAddGasKeyWithFullAccess(
                            other, 20 << 20, 0, 10_000))
                .kind())
        .isEqualTo("HostError.IntegerOverflow");
  }

  @Test
  void empty_name_between_commas_is_refused() {
    TestCall call = TestCall.ordinary();
    long promise = batch(call, "bob.near");
    call.memory.put(AT, "bob.near");
    for (String names : new String[] {",", "a,,b", "a,", ",a"}) {
      call.memory.put(5000, names);
      assertThat(
              call.failure(
                      () ->
                          call.vm.keys.promiseBatchActionAddKeyWithFunctionCall(
                              promise, 33, 4000, 0, AMOUNT, 8, AT, names.length(), 5000))
                  .kind())
          .as(names)
          .isEqualTo("HostError.EmptyMethodName");
    }
    call.vm.keys.promiseBatchActionAddKeyWithFunctionCall(
        promise, 33, 4000, 0, AMOUNT, 8, AT, 0, 5000);
    assertThat(call.asked).containsExactly("addFunctionCallKey");
  }

  @Test
  void returned_bytes_are_paid_for_each_receiver() {
    TestCall call = TestCall.returningTo(TestCall.ALICE, TestCall.BOB);
    call.vm.misc.valueReturn(10, 0);
    Fee fee = fee(call, NEW_DATA_RECEIPT_BYTE);
    assertThat(action(call, NEW_DATA_RECEIPT_BYTE))
        .isEqualTo(10 * (fee.sendSir() + fee.sendNotSir() + 2 * fee.execution()));
    assertThat(call.gas.used()).isEqualTo(call.gas.burnt());
  }

  @Test
  void results_say_how_promises_ended() {
    TestCall call =
        TestCall.withResults(
            PromiseResult.successful(new byte[] {5}),
            PromiseResult.FAILED,
            PromiseResult.NOT_READY);
    assertThat(call.vm.promises.promiseResultsCount()).isEqualTo(3);
    assertThat(call.vm.promises.promiseResult(0, 9)).isEqualTo(1);
    assertThat(call.register(9)).containsExactly(5);
    assertThat(call.vm.promises.promiseResult(1, 9)).isEqualTo(2);
    assertThat(call.vm.promises.promiseResult(2, 9)).isZero();
    assertThat(call.failure(() -> call.vm.promises.promiseResult(3, 9)).text())
        .isEqualTo("Accessed invalid promise result index: 3");
  }

  @Test
  void views_make_no_promises_and_promise_return_pays_before_it_is_refused() {
    TestCall call = TestCall.view();
    assertThat(call.failure(() -> batch(call, "bob.near")).text())
        .isEqualTo("promise_batch_create is not allowed in view calls");
    assertThat(call.failure(() -> call.vm.promises.promiseReturn(0)).text())
        .isEqualTo("promise_return is not allowed in view calls");
    assertThat(call.charges()).isEqualTo(call.sum(ExtCost.BASE, 2, ExtCost.PROMISE_RETURN, 1));
  }

  @Test
  void payload_of_a_resume_cannot_come_from_a_register() {
    TestCall call = TestCall.ordinary();
    call.vm.registers.writeRegister(1, 4, 0);
    assertThat(call.failure(() -> call.vm.yields.promiseYieldResume(32, 0, -1, 1)).kind())
        .isEqualTo("HostError.IntegerOverflow");
    assertThat(call.failure(() -> call.vm.yields.promiseYieldResume(31, 0, 1024, 0)).kind())
        .isEqualTo("HostError.DataIdMalformed");
    assertThat(call.failure(() -> call.vm.yields.promiseYieldResume(31, 0, 1025, 0)).text())
        .isEqualTo("Yield resume payload is 1025 bytes which exceeds the 1024 byte limit");
  }
}
