package dev.vitrine.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of docs/spec/runtime.md §2.5. */
class AccountIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"aa", "a-a", "a.b", "100", "a_b.c-d", "0o0ooo00oo00o", "com", "b.near"})
  void valid_ids_are_taken(String id) {
    assertThat(AccountId.isValid(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a", "A", "Abc", "-near", "near-", "a..b", "a--b", "a._b", ".a", "a.", "a b", "å1"
      })
  void ids_that_break_a_rule_are_refused(String id) {
    assertThat(AccountId.isValid(id)).isFalse();
  }

  @Test
  void length_is_2_to_64() {
    assertThat(AccountId.isValid("a".repeat(64))).isTrue();
    assertThat(AccountId.isValid("a".repeat(65))).isFalse();
  }

  @Test
  void the_shape_of_an_id_gives_its_type() {
    String hex40 = "0123456789abcdef0123456789abcdef01234567";
    assertThat(AccountId.of("a".repeat(64)).type()).isEqualTo(AccountId.Type.NEAR_IMPLICIT);
    assertThat(AccountId.of("g".repeat(64)).type()).isEqualTo(AccountId.Type.NAMED);
    assertThat(AccountId.of("0x" + hex40).type()).isEqualTo(AccountId.Type.ETH_IMPLICIT);
    assertThat(AccountId.of("0s" + hex40).type()).isEqualTo(AccountId.Type.NEAR_DETERMINISTIC);
    assertThat(AccountId.of("alice.near").type()).isEqualTo(AccountId.Type.NAMED);
  }

  @Test
  void a_sub_account_is_one_name_in_front() {
    AccountId near = AccountId.of("near");
    assertThat(AccountId.of("a.near").isSubAccountOf(near)).isTrue();
    assertThat(AccountId.of("b.a.near").isSubAccountOf(near)).isFalse();
    assertThat(AccountId.of("anear").isSubAccountOf(near)).isFalse();
    assertThat(near.isTopLevel()).isTrue();
    assertThat(AccountId.SYSTEM.isTopLevel()).isFalse();
  }
}
