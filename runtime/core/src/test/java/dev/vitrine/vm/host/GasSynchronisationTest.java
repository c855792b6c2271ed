package dev.vitrine.vm.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** docs/spec/vm.md §6.3. */
class GasSynchronisationTest {
  private static final long PETA = 1_000_000_000_000_000L;

  @Test
  void what_the_contract_used_is_burnt_when_it_calls_the_host() {
    TestCall call = TestCall.ordinary();
    long given = call.vm.gasLeft();
    assertThat(given).isEqualTo(PETA);
    call.vm.enter(given - 500);
    assertThat(call.gas.burnt()).isEqualTo(500);
    call.vm.context.blockIndex();
    assertThat(call.vm.gasLeft()).isEqualTo(PETA - 500 - 264_768_111L);
    call.vm.leave(PETA - 500 - 264_768_111L);
    assertThat(call.gas.burnt()).isEqualTo(500 + 264_768_111L);
  }

  @Test
  void charge_that_does_not_fit_is_clamped() {
    TestCall call = TestCall.ordinary();
    long given = call.vm.gasLeft();
    assertThat(call.failure(() -> call.vm.gasExhausted(given - 10, given)).kind())
        .isEqualTo("HostError.GasLimitExceeded");
    assertThat(call.gas.burnt()).isEqualTo(PETA);
  }

  @Test
  void stack_exhaustion_is_a_memory_violation_after_what_was_used() {
    TestCall call = TestCall.ordinary();
    assertThat(call.failure(() -> call.vm.stackExhausted(call.vm.gasLeft() - 3)).kind())
        .isEqualTo("HostError.MemoryAccessViolation");
    assertThat(call.gas.burnt()).isEqualTo(3);
  }

  @Test
  void view_that_runs_over_its_limit_is_a_link_error() {
    TestCall call = TestCall.view();
    long given = call.vm.gasLeft();
    assertThat(call.failure(() -> call.vm.leave(given - PETA - 7)).text())
        .isEqualTo("HostError(GasLimitExceeded)");
    assertThat(call.gas.burnt()).isEqualTo(PETA);
    assertThat(call.gas.used()).isEqualTo(PETA + 7);
  }

  @Test
  void endless_view_ends() {
    assertThat(TestCall.view().vm.gasLeft()).isEqualTo(2 * PETA);
  }
}
