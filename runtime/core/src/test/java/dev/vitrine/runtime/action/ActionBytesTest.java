package dev.vitrine.runtime.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.runtime.Samples;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionBytesTest {
  @Test
  void kinds_are_numbered_as_the_spec_numbers_them() {
    List<Action> actions = Samples.everyKind();
    for (int tag = 0; tag < actions.size(); tag++) {
      Action action = actions.get(tag);
      byte[] bytes = action.toBorsh();
      assertThat(action.tag()).isEqualTo(tag);
      assertThat(bytes[0]).isEqualTo((byte) tag);
      assertThat(BorshReader.readAll(bytes, Action::read).toBorsh()).isEqualTo(bytes);
    }
    assertThatThrownBy(() -> BorshReader.readAll(new byte[] {15}, Action::read))
        .isInstanceOf(BorshException.class);
  }

  /** nearcore, core/primitives/src/action/delegate.rs. */
  @Test
  void the_delegate_action_that_other_programs_sign() {
    String hex =
        "0803000000616161030000006262620100000000010000000000000002000000000000" + "00".repeat(99);
    DelegateAction action =
        new DelegateAction(
            1,
            AccountId.of("aaa"),
            AccountId.of("bbb"),
            List.of(CreateAccountAction.INSTANCE),
            TransactionNonce.of(1),
            2,
            PublicKey.of(KeyType.ED25519, new byte[32]),
            Signature.of(KeyType.ED25519, new byte[64]));
    assertThat(Hex.encode(action.toBorsh())).isEqualTo(hex);
    assertThat(BorshReader.readAll(Hex.decode(hex), Action::read)).isEqualTo(action);
  }

  @Test
  void a_delegate_action_inside_another_is_not_readable() {
    for (int tag : new int[] {8, 14}) {
      DelegateAction outer = (DelegateAction) Samples.everyKind().get(tag);
      for (int inner : new int[] {8, 14}) {
        DelegateAction nested =
            new DelegateAction(
                outer.version(),
                outer.senderId(),
                outer.receiverId(),
                List.of(Samples.everyKind().get(inner)),
                outer.nonce(),
                outer.maxBlockHeight(),
                outer.publicKey(),
                outer.signature());
        assertThatThrownBy(() -> BorshReader.readAll(nested.toBorsh(), Action::read))
            .isInstanceOf(BorshException.class);
      }
    }
  }

  @Test
  void a_state_init__is_put_in_order_when_read() {
    GlobalContractIdentifier code = new GlobalContractIdentifier.CodeHash(CryptoHash.ZERO);
    byte[] one = {(byte) 0x80};
    byte[] two = {1, 2};
    byte[] value = {5};
    StateInit inOrder =
        new StateInit(
            code, List.of(new StateInit.Entry(two, value), new StateInit.Entry(one, two)));
    StateInit mixed =
        new StateInit(
            code,
            List.of(
                new StateInit.Entry(one, value),
                new StateInit.Entry(two, value),
                new StateInit.Entry(one, two)));
    StateInit read = BorshReader.readAll(mixed.toBorsh(), StateInit::read);
    assertThat(read.toBorsh()).isEqualTo(inOrder.toBorsh());
    assertThat(read.accountId()).isEqualTo(inOrder.accountId());
    assertThat(read.accountId().toString()).startsWith("0s").hasSize(42);
  }

  @Test
  void texts_are_measured_in_utf8() {
    for (String text : new String[] {"", "a", "é", "€", "😀", "a😀b", "日本"}) {
      assertThat(Utf8Length.of(text))
          .isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }
    assertThat(Utf8Length.truncate("a€b", 3)).isEqualTo("a");
    assertThat(Utf8Length.truncate("a€b", 4)).isEqualTo("a€");
    assertThat(Utf8Length.truncate("😀😀", 7)).isEqualTo("😀");
    assertThat(Utf8Length.truncate("abc", 3)).isEqualTo("abc");
  }

  @Test
  void keys_of_validators__have_no_part_of_small_order() {
    String base = "58" + "66".repeat(31);
    assertThat(StakingKey.isSuitable(key(base))).isTrue();
    // The neutral point, written once and written with y = p + 1.
    assertThat(StakingKey.isSuitable(key("01" + "00".repeat(31)))).isTrue();
    assertThat(StakingKey.isSuitable(key("ee" + "ff".repeat(30) + "7f"))).isTrue();
    // Points of order 2, 4 and 8, and y that is on no point.
    assertThat(StakingKey.isSuitable(key("ec" + "ff".repeat(30) + "7f"))).isFalse();
    assertThat(StakingKey.isSuitable(key("00".repeat(32)))).isFalse();
    assertThat(
            StakingKey.isSuitable(
                key("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")))
        .isFalse();
    assertThat(StakingKey.isSuitable(key("02" + "00".repeat(31)))).isFalse();
    assertThat(StakingKey.isSuitable(PublicKey.of(KeyType.SECP256K1, new byte[64]))).isFalse();
  }

  private static PublicKey key(String hex) {
    return PublicKey.of(KeyType.ED25519, Hex.decode(hex));
  }
}
