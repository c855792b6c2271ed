package dev.vitrine.vm.gas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.config.ExtCosts;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.vm.error.HostAbort;
import org.junit.jupiter.api.Test;

/** docs/spec/vm.md §2. */
class GasCounterTest {
  private static final ExtCosts COSTS = RuntimeConfig.forProtocol(86).wasm.extCosts;
  private static final long BASE = 264_768_111L;

  private static GasCounter counter(long maxGasBurnt, long prepaid) {
    return new GasCounter(COSTS, maxGasBurnt, prepaid, false);
  }

  private static String refusal(Runnable charge) {
    return catchThrowableOfType(HostAbort.class, charge::run).failure().kind();
  }

  @Test
  void burning_up_to_the_prepaid_gas_is_fine_and_one_more_is_not() {
    GasCounter gas = counter(1000, 100);
    gas.burn(100);
    assertThat(gas.remaining()).isZero();
    assertThat(refusal(() -> gas.burn(1))).isEqualTo("HostError.GasExceeded");
    assertThat(gas.burnt()).isEqualTo(100);
    assertThat(gas.used()).isEqualTo(100);
  }

  @Test
  void crossing_both_limits_reports_the_limit_of_burning() {
    GasCounter gas = counter(100, 100);
    assertThat(refusal(() -> gas.burn(101))).isEqualTo("HostError.GasLimitExceeded");
    assertThat(gas.burnt()).isEqualTo(100);
  }

  @Test
  void gas_set_aside_lowers_what_may_be_burnt() {
    GasCounter gas = counter(1000, 100);
    gas.prepay(60);
    assertThat(gas.used()).isEqualTo(60);
    gas.burn(40);
    assertThat(refusal(() -> gas.burn(1))).isEqualTo("HostError.GasExceeded");
    // nb = 41 is under the prepaid gas, so it stands as burnt; used is clamped to the prepaid gas
    assertThat(gas.burnt()).isEqualTo(41);
    assertThat(gas.used()).isEqualTo(100);
  }

  @Test
  void views_set_gas_aside_without_lowering_the_limit() {
    GasCounter gas = new GasCounter(COSTS, 100, 0, true);
    gas.prepay(1L << 62);
    gas.burn(100);
    assertThat(refusal(() -> gas.burn(1))).isEqualTo("HostError.GasLimitExceeded");
    assertThat(gas.used()).isEqualTo((1L << 62) + 101);
  }

  @Test
  void overflowing_sums_are_integer_overflows_and_burn_nothing() {
    GasCounter gas = counter(-1, -1);
    gas.burn(10);
    assertThat(refusal(() -> gas.burn(-5))).isEqualTo("HostError.IntegerOverflow");
    assertThat(refusal(() -> gas.prepay(-5))).isEqualTo("HostError.IntegerOverflow");
    assertThat(gas.used()).isEqualTo(10);
  }

  @Test
  void overflowing_product_burns_nothing_and_leaves_the_profile() {
    GasCounter gas = counter(1000, 1000);
    assertThat(refusal(() -> gas.payPer(ExtCost.READ_MEMORY_BYTE, -1)))
        .isEqualTo("HostError.IntegerOverflow");
    assertThat(gas.burnt()).isZero();
    assertThat(gas.profile().ext(ExtCost.READ_MEMORY_BYTE)).isZero();
  }

  @Test
  void largest_product_that_fits_is_charged() {
    long most = Long.divideUnsigned(-1, 3_801_333);
    GasCounter gas = counter(-1, -1);
    gas.payPer(ExtCost.READ_MEMORY_BYTE, most);
    assertThat(gas.burnt()).isEqualTo(3_801_333 * most);
    GasCounter other = counter(-1, -1);
    assertThat(refusal(() -> other.payPer(ExtCost.READ_MEMORY_BYTE, most + 1)))
        .isEqualTo("HostError.IntegerOverflow");
  }

  @Test
  void profile_has_the_part_of_a_charge_that_still_fitted() {
    GasCounter gas = counter(BASE + 7, BASE + 7);
    gas.payBase(ExtCost.BASE);
    assertThat(refusal(() -> gas.payBase(ExtCost.LOG_BASE)))
        .isEqualTo("HostError.GasLimitExceeded");
    assertThat(gas.profile().ext(ExtCost.LOG_BASE)).isEqualTo(7);
    assertThat(gas.finish()).isEqualTo(BASE + 7);
    assertThat(gas.profile().wasm()).isZero();
  }

  @Test
  void action_counts_its_compute_and_a_refused_one_its_gas() {
    GasCounter gas = counter(1000, 1000);
    gas.payAction(ActionCost.TRANSFER, 10, 500, 30);
    assertThat(gas.burnt()).isEqualTo(10);
    assertThat(gas.used()).isEqualTo(30);
    assertThat(refusal(() -> gas.payAction(ActionCost.STAKE, 900, 5000, 1000)))
        .isEqualTo("HostError.GasExceeded");
    // nb = 910, nu = 910 + 120 over 1000: burnt is 910, used 1000
    assertThat(gas.burnt()).isEqualTo(910);
    assertThat(gas.used()).isEqualTo(1000);
    assertThat(gas.profile().action(ActionCost.STAKE)).isEqualTo(900);
    assertThat(gas.finish()).isEqualTo(500 + 900);
  }

  @Test
  void compute_of_host_costs_is_scaled_and_wasm_is_the_rest() {
    GasCounter gas = counter(Long.MAX_VALUE, Long.MAX_VALUE);
    gas.payBase(ExtCost.STORAGE_WRITE_BASE);
    gas.payPer(ExtCost.STORAGE_READ_KEY_BYTE, 3);
    gas.burn(1234);
    assertThat(gas.finish()).isEqualTo(200_000_000_000L + 3 * 10_000_000 + 1234);
    assertThat(gas.profile().wasm()).isEqualTo(1234);
  }

  @Test
  void compute_of_a_cut_off_charge_is_the_floor_of_the_wide_product() {
    GasCounter gas = counter(64_196_735_999L, 64_196_735_999L);
    assertThat(refusal(() -> gas.payBase(ExtCost.STORAGE_WRITE_BASE)))
        .isEqualTo("HostError.GasLimitExceeded");
    // floor(64196735999 · 200000000000 / 64196736000)
    assertThat(gas.finish()).isEqualTo(199_999_999_996L);
  }

  @Test
  void loading_charges_bytes_first() {
    GasCounter gas = counter(35_445_963L, 35_445_963L);
    assertThat(gas.payLoading(1)).isFalse();
    assertThat(gas.profile().ext(ExtCost.CONTRACT_LOADING_BYTES)).isEqualTo(1_089_295);
    assertThat(gas.profile().ext(ExtCost.CONTRACT_LOADING_BASE)).isEqualTo(35_445_963L - 1_089_295);
  }
}
