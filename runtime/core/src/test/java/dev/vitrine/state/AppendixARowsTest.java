package dev.vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The byte examples of docs/spec/runtime.md, appendix A, that concern keys and rows. */
class AppendixARowsTest {
  private static final AccountId ALICE = AccountId.of("alice.near");
  private static final byte[] KEY_BYTES =
      Hex.decode("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final PublicKey KEY = PublicKey.of(KeyType.ED25519, KEY_BYTES);

  private static void key(TrieKey key, String hex) {
    assertThat(Hex.encode(key.unsafeBytes())).isEqualTo(hex);
    assertThat(TrieKey.parse(Hex.decode(hex))).isEqualTo(key);
    assertThat(TrieKey.parse(Hex.decode(hex)).row()).isEqualTo(key.row());
  }

  private static <T extends Borsh> void value(T value, Function<BorshReader, T> read, String hex) {
    assertThat(Hex.encode(value.toBorsh())).isEqualTo(hex);
    T again = BorshReader.readAll(Hex.decode(hex), read);
    assertThat(again).isEqualTo(value);
    assertThat(Hex.encode(again.toBorsh())).isEqualTo(hex);
  }

  @Test
  void keys() {
    key(TrieKey.account(ALICE), "00616c6963652e6e656172");
    key(
        TrieKey.accessKey(ALICE, KEY),
        "02616c6963652e6e6561720200000102030405060708090a0b0c0d0e0f"
            + "101112131415161718191a1b1c1d1e1f");
    key(
        TrieKey.contractData(ALICE, new byte[] {'S', 'T', 'A', 'T', 'E'}),
        "09616c6963652e6e6561722c5354415445");
    key(TrieKey.delayedReceipt(1), "070100000000000000");
    key(TrieKey.bufferedReceipt(3, 258), "0e03000201000000000000");
    key(TrieKey.receiptGroupsQueueItem(3, 258), "1103000000000000000201000000000000");
    key(
        TrieKey.globalContractCode(new GlobalContractIdentifier.ByAccount(ALICE)),
        "12010a000000616c6963652e6e656172");
  }

  @Test
  void accounts() {
    value(
        Account.of(Balance.ONE_NEAR, Balance.ZERO, AccountContract.NONE, 182),
        Account::read,
        "000000a1edccce1bc2d3" + "00".repeat(54) + "b600000000000000");
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 0x11);
    AccountContract global = new AccountContract.Global(CryptoHash.of(ones));
    value(
        Account.of(Balance.ONE_NEAR, Balance.ZERO, global, 132),
        Account::read,
        "ff".repeat(16)
            + "00"
            + "000000a1edccce1bc2d3"
            + "00".repeat(22)
            + "8400000000000000"
            + "02"
            + "11".repeat(32));
  }

  @Test
  void access_keys() {
    value(AccessKey.fullAccess(4_000_000), AccessKey::read, "00093d000000000001");
    FunctionCallPermission limits =
        new FunctionCallPermission(Balance.yocto(5), "bob.near", List.of("a", "bc"));
    AccessKey limited = new AccessKey(0, new AccessKeyPermission.FunctionCall(limits));
    value(
        limited,
        AccessKey::read,
        "00000000000000000001"
            + "05"
            + "00".repeat(15)
            + "08000000626f622e6e656172020000000100000061020000006263");
    assertThat(limited.toBorsh()).hasSize(53);
    AccessKey gasKey =
        new AccessKey(0, new AccessKeyPermission.GasKeyFullAccess(new GasKeyInfo(Balance.ONE, 2)));
    assertThat(gasKey.toBorsh()).hasSize(AccessKey.MIN_GAS_KEY_BORSH_LENGTH);
  }

  @Test
  void the_bandwidth_scheduler_after_its_first_run() {
    CryptoHash hash =
        CryptoHash.of(
            Hex.decode("90366329a306885e44e53c49426e0eeba415df29c8e68e1093dda0a66030331a"));
    value(
        new BandwidthSchedulerState(List.of(new LinkAllowance(0, 0, 4_400_000)), hash),
        BandwidthSchedulerState::read,
        "000100000000000000000000000000000000000000802343000000000090366329a306885e44e53c49426e0eeb"
            + "a415df29c8e68e1093dda0a66030331a");
  }

  @Test
  void stored_receipts() {
    byte[] receipt = {1, 0, 0, 0, 'a'};
    StateStoredReceipt stored = StateStoredReceipt.of(receipt, 7, 9);
    String hex = "ffff01" + "0100000061" + "0700000000000000" + "0900000000000000";
    assertThat(Hex.encode(stored.toBytes())).isEqualTo(hex);
    StateStoredReceipt parsed = StateStoredReceipt.parse(Hex.decode(hex));
    assertThat(parsed.receipt()).isEqualTo(receipt);
    assertThat(parsed.congestionGas()).isEqualTo(7);
    assertThat(parsed.congestionSize()).isEqualTo(9);
    assertThat(parsed.countsInReceiptGroups()).isTrue();
    StateStoredReceipt old = StateStoredReceipt.parse(receipt);
    assertThat(old.hasMetadata()).isFalse();
    assertThat(old.countsInReceiptGroups()).isFalse();
    assertThat(old.toBytes()).isEqualTo(receipt);
    StateStoredReceipt version0 = StateStoredReceipt.parse(Hex.decode("ffff00" + hex.substring(6)));
    assertThat(version0.hasMetadata()).isTrue();
    assertThat(version0.countsInReceiptGroups()).isFalse();
  }
}
