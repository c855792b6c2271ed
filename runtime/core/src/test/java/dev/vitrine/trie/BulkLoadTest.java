package dev.vitrine.trie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.genesis.GenesisState;
import dev.vitrine.genesis.StateRecord;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Genesis states of one account with many rows, as the reference node was measured with. */
class BulkLoadTest {
  private static byte[] numbered(String text, int i) {
    byte[] bytes = (text + "0000").getBytes(StandardCharsets.US_ASCII);
    for (int k = 0; k < 4; k++) {
      bytes[text.length() + k] = (byte) (i >> 8 * k);
    }
    return Sha256.hash(bytes);
  }

  static List<TrieEntry> rows(int count) {
    AccountId id = AccountId.of("rows.test");
    byte[] seed = "rows.test                       ".getBytes(StandardCharsets.US_ASCII);
    PublicKey key = PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed));
    GenesisState state = new GenesisState();
    Balance balance = Balance.near(100_000_000);
    state.add(
        new StateRecord.OfAccount(id, Account.of(balance, Balance.ZERO, AccountContract.NONE, 0)));
    state.add(new StateRecord.OfAccessKey(id, PublicKeyHandle.of(key), AccessKey.fullAccess(0)));
    for (int i = 0; i < count; i++) {
      byte[] part = numbered("value", i);
      byte[] value = new byte[3 * part.length];
      for (int k = 0; k < value.length; k++) {
        value[k] = part[k % part.length];
      }
      state.add(new StateRecord.OfData(id, numbered("key", i), value));
    }
    return state.rows(List.of());
  }

  private static void load(int count, String root) {
    List<TrieEntry> rows = rows(count);
    long start = System.nanoTime();
    String loaded = new MemoryTrieStorage().load(rows).toString();
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println("MEASURED: " + count + " rows loaded and hashed in " + millis + " ms");
    assertThat(loaded).isEqualTo(root);
  }

  @Test
  void ten_thousand_rows() {
    load(10_000, "DZHpX84C7pJ2MbYzqW3PKqZfD8NhA9EzxBnZuSu5gUoJ");
  }

  @Test
  void a_hundred_thousand_rows() {
    load(100_000, "HRndQCijnRpGWSzeP8AnKgv4pNApgXmLLnYwsekTy1Nr");
  }
}
