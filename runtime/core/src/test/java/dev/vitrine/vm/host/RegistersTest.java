package dev.vitrine.vm.host;

import static dev.vitrine.config.ExtCost.BASE;
import static dev.vitrine.config.ExtCost.READ_MEMORY_BASE;
import static dev.vitrine.config.ExtCost.READ_MEMORY_BYTE;
import static dev.vitrine.config.ExtCost.READ_REGISTER_BASE;
import static dev.vitrine.config.ExtCost.READ_REGISTER_BYTE;
import static dev.vitrine.config.ExtCost.WRITE_MEMORY_BASE;
import static dev.vitrine.config.ExtCost.WRITE_MEMORY_BYTE;
import static dev.vitrine.config.ExtCost.WRITE_REGISTER_BASE;
import static dev.vitrine.config.ExtCost.WRITE_REGISTER_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** docs/spec/vm.md §1.4, §7.1. */
class RegistersTest {
  @Test
  void bytes_go_through_a_register_for_these_charges() {
    TestCall call = TestCall.ordinary();
    call.memory.put(100, "abcd");
    call.vm.registers.writeRegister(7, 4, 100);
    assertThat(call.vm.registers.registerLen(7)).isEqualTo(4);
    assertThat(call.vm.registers.registerLen(8)).isEqualTo(-1);
    call.vm.registers.readRegister(7, 200);
    assertThat(call.memory.get(200, 4)).isEqualTo(call.memory.get(100, 4));
    assertThat(call.charges())
        .isEqualTo(
            call.sum(
                BASE,
                4,
                READ_MEMORY_BASE,
                1,
                READ_MEMORY_BYTE,
                4,
                WRITE_REGISTER_BASE,
                1,
                WRITE_REGISTER_BYTE,
                4,
                READ_REGISTER_BASE,
                1,
                READ_REGISTER_BYTE,
                4,
                WRITE_MEMORY_BASE,
                1,
                WRITE_MEMORY_BYTE,
                4));
  }

  @Test
  void register_that_is_not_there_costs_nothing_but_the_call() {
    TestCall call = TestCall.ordinary();
    assertThat(call.failure(() -> call.vm.registers.readRegister(-1, 0)).text())
        .isEqualTo("Accessed invalid register id: 18446744073709551615");
    assertThat(call.charges()).isEqualTo(call.sum(BASE, 1));
  }

  @Test
  void hundredth_register_locks_all_of_them() {
    TestCall call = TestCall.ordinary();
    for (int id = 0; id < 99; id++) {
      call.vm.registers.writeRegister(id, 1, 0);
    }
    call.vm.registers.writeRegister(5, 2, 0);
    call.vm.registers.writeRegister(99, 1, 0);
    assertThat(call.failure(() -> call.vm.registers.writeRegister(5, 1, 0)).kind())
        .isEqualTo("HostError.MemoryAccessViolation");
  }

  @Test
  void register_is_no_source_of_write_register() {
    TestCall call = TestCall.ordinary();
    assertThat(call.failure(() -> call.vm.registers.writeRegister(1, -1, 0)).kind())
        .isEqualTo("HostError.IntegerOverflow");
    assertThat(call.charges()).isEqualTo(call.sum(BASE, 1, READ_MEMORY_BASE, 1));
  }

  @Test
  void gas_comes_before_the_bounds_of_memory() {
    TestCall call = TestCall.ordinary();
    call.vm.registers.writeRegister(1, 0, FakeMemory.SIZE);
    assertThat(
            call.failure(() -> call.vm.registers.writeRegister(1, 0, FakeMemory.SIZE + 1)).kind())
        .isEqualTo("HostError.MemoryAccessViolation");
    assertThat(call.failure(() -> call.vm.registers.writeRegister(1, 2, -1)).kind())
        .isEqualTo("HostError.MemoryAccessViolation");
    assertThat(call.charges())
        .isEqualTo(
            call.sum(BASE, 3, READ_MEMORY_BASE, 3, READ_MEMORY_BYTE, 2, WRITE_REGISTER_BASE, 1));
  }

  @Test
  void input_costs_no_bytes() {
    TestCall call = TestCall.ordinary();
    call.vm.context.input(0);
    assertThat(call.charges()).isEqualTo(call.sum(BASE, 1, WRITE_REGISTER_BASE, 1));
    assertThat(call.register(0)).containsExactly(1, 2, 3);
  }
}
