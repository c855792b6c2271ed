package dev.vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrieKeyTest {
  private static final AccountId BOB = AccountId.of("bob.test");
  private static final CryptoHash HASH = CryptoHash.of(Hex.decode("2c02".repeat(16)));

  private static PublicKey key(KeyType type) {
    byte[] bytes = new byte[type.keyLength()];
    Arrays.fill(bytes, (byte) 0x2c);
    return PublicKey.of(type, bytes);
  }

  private static List<TrieKey> oneOfEach() {
    GlobalContractIdentifier byHash = new GlobalContractIdentifier.CodeHash(HASH);
    GlobalContractIdentifier byAccount = new GlobalContractIdentifier.ByAccount(BOB);
    PublicKeyHandle handle = PublicKeyHandle.of(key(KeyType.SECP256K1));
    return List.of(
        TrieKey.account(BOB),
        TrieKey.contractCode(BOB),
        TrieKey.accessKey(BOB, key(KeyType.ED25519)),
        TrieKey.accessKey(BOB, key(KeyType.SECP256K1)),
        TrieKey.accessKey(BOB, key(KeyType.ML_DSA_65)),
        TrieKey.gasKeyNonce(BOB, handle, 513),
        TrieKey.receivedData(BOB, HASH),
        TrieKey.postponedReceiptId(BOB, HASH),
        TrieKey.pendingDataCount(BOB, HASH),
        TrieKey.postponedReceipt(BOB, HASH),
        TrieKey.promiseYieldReceipt(BOB, HASH),
        TrieKey.promiseYieldStatus(BOB, HASH),
        TrieKey.yieldIdToDataId(BOB, HASH),
        TrieKey.dataIdToYieldId(BOB, HASH),
        TrieKey.contractData(BOB, new byte[] {',', 2, -1}),
        TrieKey.contractData(BOB, new byte[0]),
        TrieKey.single(Row.DELAYED_RECEIPT_INDICES),
        TrieKey.single(Row.PROMISE_YIELD_INDICES),
        TrieKey.single(Row.BUFFERED_RECEIPT_INDICES),
        TrieKey.single(Row.BANDWIDTH_SCHEDULER_STATE),
        TrieKey.delayedReceipt(-1),
        TrieKey.promiseYieldTimeout(5),
        TrieKey.bufferedReceipt(65535, 6),
        TrieKey.receiptGroupsQueueData(7),
        TrieKey.receiptGroupsQueueItem(8, 9),
        TrieKey.globalContractCode(byHash),
        TrieKey.globalContractCode(byAccount),
        TrieKey.globalContractNonce(byHash),
        TrieKey.globalContractNonce(byAccount));
  }

  @Test
  void every_kind_of_key_is_read_back_from_both_forms() {
    Set<Row> seen = EnumSet.noneOf(Row.class);
    for (TrieKey key : oneOfEach()) {
      TrieKey parsed = TrieKey.parse(key.unsafeBytes());
      assertThat(parsed).isEqualTo(key);
      assertThat(parsed.row()).isEqualTo(key.row());
      TrieKey read = BorshReader.readAll(key.toBorsh(), TrieKey::read);
      assertThat(read).isEqualTo(key);
      assertThat(read.row()).isEqualTo(key.row());
      seen.add(key.row());
    }
    assertThat(seen).isEqualTo(EnumSet.allOf(Row.class));
  }

  @Test
  void parts_of_keys() {
    PublicKeyHandle handle = PublicKeyHandle.of(key(KeyType.SECP256K1));
    TrieKey nonce = TrieKey.gasKeyNonce(BOB, handle, 513);
    assertThat(nonce.accountId()).isEqualTo(BOB);
    assertThat(nonce.keyHandle()).isEqualTo(handle);
    assertThat(nonce.nonceIndex()).isEqualTo(513);
    assertThat(TrieKey.receivedData(BOB, HASH).hash()).isEqualTo(HASH);
    assertThat(TrieKey.contractData(BOB, new byte[] {',', 2}).userKey()).containsExactly(',', 2);
    assertThat(TrieKey.delayedReceipt(-1).index()).isEqualTo(-1);
    assertThat(TrieKey.bufferedReceipt(65535, 6).receivingShard()).isEqualTo(65535);
    assertThat(TrieKey.bufferedReceipt(65535, 6).index()).isEqualTo(6);
    assertThat(TrieKey.delayedReceipt(1).accountId()).isNull();
    GlobalContractIdentifier byAccount = new GlobalContractIdentifier.ByAccount(BOB);
    assertThat(TrieKey.globalContractCode(byAccount).accountId()).isNull();
    assertThat(TrieKey.globalContractCode(byAccount).globalContract()).isEqualTo(byAccount);
  }

  /** Tag 3 and SHA3-256("near:ml-dsa-65-pubkey-hash:v1" and the key), of 1952 zero bytes. */
  @Test
  void an_ml_dsa_key_is_hashed() {
    PublicKey zero = PublicKey.of(KeyType.ML_DSA_65, new byte[1952]);
    PublicKeyHandle handle = PublicKeyHandle.of(zero);
    assertThat(handle.length()).isEqualTo(33);
    assertThat(handle.toBorsh()[0]).isEqualTo((byte) 3);
    assertThat(handle.publicKey()).isNull();
    PublicKey plain = key(KeyType.ED25519);
    assertThat(PublicKeyHandle.of(plain).publicKey()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "08",
        "15",
        "18",
        "00",
        "0041",
        "0761",
        "0a00",
        "0b01",
        "0e0000",
        "02626f62",
        "02626f6202",
        "02626f620205",
        "02626f620200",
        "03626f622c00",
        "09626f62",
        "1200",
        "1202"
      })
  void what_is_no_key_is_refused(String hex) {
    assertThatThrownBy(() -> TrieKey.parse(Hex.decode(hex))).isInstanceOf(BorshException.class);
  }

  @Property
  void keys_are_ordered_by_unsigned_bytes(
      @ForAll @Size(max = 4) byte[] a, @ForAll @Size(max = 4) byte[] b) {
    int expected = Integer.signum(Arrays.compareUnsigned(a, b));
    assertThat(Integer.signum(TrieKey.compare(a, b))).isEqualTo(expected);
  }
}
