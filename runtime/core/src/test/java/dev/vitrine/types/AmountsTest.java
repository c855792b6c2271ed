package dev.vitrine.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "100 Tgas,100000000000000",
    "100Tgas,100000000000000",
    "0.5 tgas,500000000000",
    "12 Ggas,12000000000",
    "7,7",
    "7 gas,7",
    "1 Pgas,1000000000000000"
  })
  void gas_is_read_in_every_unit(String text, long units) {
    assertThat(Amounts.gas(text)).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({
    "1 NEAR,1000000000000000000000000",
    "0.00125 NEAR,1250000000000000000000",
    "1,1",
    "1 yocto,1",
    "0,0"
  })
  void balances_are_read_in_every_unit(String text, String yocto) {
    assertThat(Amounts.balance(text)).isEqualTo(Balance.parse(yocto));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tgas", "1 NEAR", "-1", "1.5", "1..5 Tgas", "1. Tgas", "1e3"})
  void what_is_no_gas_is_refused(String text) {
    assertThatThrownBy(() -> Amounts.gas(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void more_than_a_u64_of_gas_is_refused() {
    assertThat(Amounts.gas("18446744073709551615")).isEqualTo(-1L);
    assertThatThrownBy(() -> Amounts.gas("18446744073709551616"))
        .hasMessageContaining("over 2^64 - 1");
  }
}
