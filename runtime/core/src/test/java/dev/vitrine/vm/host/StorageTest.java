package dev.vitrine.vm.host;

import static dev.vitrine.config.ExtCost.BASE;
import static dev.vitrine.config.ExtCost.READ_MEMORY_BASE;
import static dev.vitrine.config.ExtCost.READ_MEMORY_BYTE;
import static dev.vitrine.config.ExtCost.STORAGE_LARGE_READ_OVERHEAD_BASE;
import static dev.vitrine.config.ExtCost.STORAGE_LARGE_READ_OVERHEAD_BYTE;
import static dev.vitrine.config.ExtCost.STORAGE_WRITE_BASE;
import static dev.vitrine.config.ExtCost.STORAGE_WRITE_EVICTED_BYTE;
import static dev.vitrine.config.ExtCost.STORAGE_WRITE_KEY_BYTE;
import static dev.vitrine.config.ExtCost.STORAGE_WRITE_VALUE_BYTE;
import static dev.vitrine.config.ExtCost.WRITE_REGISTER_BASE;
import static dev.vitrine.config.ExtCost.WRITE_REGISTER_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** docs/spec/vm.md §7.6. */
class StorageTest {
  @Test
  void write_pays_keys_values_and_what_it_evicts() {
    TestCall call = TestCall.ordinary();
    call.memory.put(0, "keyvalue!");
    assertThat(call.vm.storage.storageWrite(3, 0, 5, 3, 0)).isZero();
    assertThat(call.vm.context.storageUsage()).isEqualTo(1000 + 3 + 5 + 40);
    assertThat(call.vm.storage.storageWrite(3, 0, 6, 3, 0)).isEqualTo(1);
    assertThat(call.vm.context.storageUsage()).isEqualTo(1000 + 3 + 6 + 40);
    assertThat(call.charges())
        .isEqualTo(
            call.sum(
                BASE,
                4,
                STORAGE_WRITE_BASE,
                2,
                READ_MEMORY_BASE,
                4,
                READ_MEMORY_BYTE,
                17,
                STORAGE_WRITE_KEY_BYTE,
                6,
                STORAGE_WRITE_VALUE_BYTE,
                11,
                STORAGE_WRITE_EVICTED_BYTE,
                5,
                WRITE_REGISTER_BASE,
                1,
                WRITE_REGISTER_BYTE,
                5));
  }

  @Test
  void removal_gives_back_what_a_record_takes() {
    TestCall call = TestCall.ordinary();
    call.stored.put("k", new byte[7]);
    call.memory.put(0, "k");
    assertThat(call.vm.storage.storageHasKey(1, 0)).isEqualTo(1);
    assertThat(call.vm.storage.storageRemove(1, 0, 3)).isEqualTo(1);
    assertThat(call.register(3)).hasSize(7);
    assertThat(call.vm.context.storageUsage()).isEqualTo(1000 - 1 - 7 - 40);
    assertThat(call.vm.storage.storageRemove(1, 0, 3)).isZero();
  }

  @Test
  void more_bytes_removed_than_the_account_has_is_an_inconsistent_state() {
    TestCall call = TestCall.ordinary();
    call.stored.put("k", new byte[960]);
    call.memory.put(0, "k");
    assertThat(call.failure(() -> call.vm.storage.storageRemove(1, 0, 3)).text())
        .isEqualTo("Math operation with a value from the state resulted in a integer overflow.");
  }

  @Test
  void value_over_4000_bytes_pays_the_overhead() {
    TestCall call = TestCall.ordinary();
    call.memory.put(0, "k");
    call.stored.put("k", new byte[4000]);
    assertThat(call.vm.storage.storageRead(1, 0, 3)).isEqualTo(1);
    assertThat(call.gas.profile().ext(STORAGE_LARGE_READ_OVERHEAD_BASE)).isZero();
    call.stored.put("k", new byte[4001]);
    assertThat(call.vm.storage.storageRead(1, 0, 3)).isEqualTo(1);
    assertThat(call.gas.profile().ext(STORAGE_LARGE_READ_OVERHEAD_BASE)).isEqualTo(1);
    assertThat(call.gas.profile().ext(STORAGE_LARGE_READ_OVERHEAD_BYTE)).isEqualTo(4001);
  }

  @Test
  void long_key_is_refused_before_the_value_is_read() {
    TestCall call = TestCall.ordinary();
    assertThat(call.failure(() -> call.vm.storage.storageWrite(2049, 0, -1, 5, 0)).text())
        .isEqualTo("The length of a storage key 2049 exceeds the limit 2048");
  }

  @Test
  void proof_that_grows_too_far_ends_the_call() {
    TestCall call = TestCall.ordinary();
    call.recordedSize = 4_000_000;
    assertThat(call.vm.storage.storageHasKey(1, 0)).isZero();
    call.recordedSize++;
    assertThat(call.failure(() -> call.vm.storage.storageHasKey(1, 0)).text())
        .isEqualTo(
            "Size of the recorded trie storage proof has exceeded the allowed limit (4.0 MB)");
  }

  @Test
  void iterators_are_gone_without_a_charge() {
    TestCall call = TestCall.ordinary();
    assertThat(call.failure(() -> call.vm.storage.storageIterNext(0, 0, 0)).text())
        .isEqualTo("Attempted to call deprecated host function storage_iter_next");
    assertThat(call.gas.burnt()).isZero();
  }

  @Test
  void views_read_but_do_not_write() {
    TestCall call = TestCall.view();
    assertThat(call.vm.storage.storageRead(1, 0, 0)).isZero();
    assertThat(call.failure(() -> call.vm.storage.storageWrite(1, 0, 1, 0, 0)).text())
        .isEqualTo("storage_write is not allowed in view calls");
  }
}
