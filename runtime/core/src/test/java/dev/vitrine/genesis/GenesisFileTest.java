package dev.vitrine.genesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.Json;
import dev.vitrine.Shared;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.Trie;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenesisFileTest {
  private static final AccountId A = AccountId.of("a.test");
  private static final String ZERO = "11111111111111111111111111111111";

  private static List<StateRecord> records(String json) {
    return GenesisFile.records(Json.parse(json).asArray());
  }

  private static String account(String members) {
    return "[{\"Account\":{\"account_id\":\"a.test\",\"account\":{\"amount\":\"5\",\"locked\":\"0\","
        + members
        + "\"storage_usage\":7}}}]";
  }

  private static Account onlyAccount(String members) {
    return ((StateRecord.OfAccount) records(account(members)).get(0)).account();
  }

  @Test
  void the_state_of_mainnets_genesis() {
    GenesisFile genesis =
        GenesisFile.read(Shared.json(Shared.need("fixtures/near/genesis/mainnet_genesis.json")));
    CryptoHash root = new MemoryTrieStorage().load(genesis.state().rows(genesis.validators()));
    assertThat(root).hasToString("8EhZRfDTYujfZoUZtZ3eSMB9gJyFo5zjscR12dEcaxGU");
  }

  @Test
  void versions_and_contracts_of_accounts() {
    Account plain = onlyAccount("\"code_hash\":\"" + ZERO + "\",");
    assertThat(plain.isVersion2()).isFalse();
    assertThat(plain.contract()).isEqualTo(AccountContract.NONE);
    Account second = onlyAccount("\"version\":\"V2\",\"code_hash\":\"" + ZERO + "\",");
    assertThat(second.isVersion2()).isTrue();
    Account global =
        onlyAccount(
            "\"version\":\"V2\",\"global_contract_account_id\":\"b.test\",\"code_hash\":\""
                + ZERO
                + "\",");
    assertThat(global.contract())
        .isEqualTo(new AccountContract.GlobalByAccount(AccountId.of("b.test")));
  }

  @Test
  void malformed_records_are_refused_with_the_path_of_the_field() {
    String key = "\"public_key\":\"ed25519:11111111111111111111111111111111\"";
    refused("{}", "records: ");
    refused("[{}]", "records[0]: one member expected, not 0");
    refused("[{\"Account\":{\"account_id\":\"a.test\"}}]", "records[0].Account.account: missing");
    refused("[{\"Account\":{\"account_id\":\"A\"}}]", "records[0].Account.account_id: ");
    refused(account("\"code_hash\":\"0\","), "records[0].Account.account.code_hash: ");
    refused(
        account("\"version\":\"V3\",\"code_hash\":\"" + ZERO + "\","),
        "records[0].Account.account.version: unknown version of an account");
    refused(
        "[{\"DelayedReceipt\":{\"account_id\":\"a.test\"}}]",
        "records[0].DelayedReceipt: state records of this kind are not known");
    refused(
        "[{\"Data\":{\"account_id\":\"a.test\",\"data_key\":\"*\",\"value\":\"\"}}]",
        "records[0].Data.data_key: ");
    String access = "[{\"AccessKey\":{\"account_id\":\"a.test\"," + key + ",\"access_key\":";
    refused(
        access + "{\"nonce\":0,\"permission\":\"None\"}}}]",
        "records[0].AccessKey.access_key.permission: ");
    refused(
        access + "{\"nonce\":-1,\"permission\":\"FullAccess\"}}}]",
        "records[0].AccessKey.access_key.nonce: ");
    refused(
        access
            + "{\"nonce\":0,\"permission\":{\"GasKeyFullAccess\":"
            + "{\"balance\":\"1\",\"num_nonces\":65536}}}}}]",
        "records[0].AccessKey.access_key.permission.GasKeyFullAccess.num_nonces: ");
  }

  private static void refused(String json, String path) {
    assertThatThrownBy(
            () ->
                GenesisFile.read(
                    Json.object().add("validators", Json.array()).add("records", Json.parse(json))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(path);
  }

  @Test
  void permissions_of_keys() {
    String limits = "{\"allowance\":null,\"receiver_id\":\"b.test\",\"method_names\":[\"m\"]}";
    String info = "{\"balance\":\"9\",\"num_nonces\":3}";
    for (String permission :
        List.of(
            "\"FullAccess\"",
            "{\"FunctionCall\":" + limits + "}",
            "{\"GasKeyFullAccess\":" + info + "}",
            "{\"GasKeyFunctionCall\":[" + info + "," + limits + "]}")) {
      String json =
          "[{\"AccessKey\":{\"account_id\":\"a.test\",\"public_key\":"
              + "\"ed25519:11111111111111111111111111111111\","
              + "\"access_key\":{\"nonce\":0,\"permission\":"
              + permission
              + "}}}]";
      StateRecord.OfAccessKey key = (StateRecord.OfAccessKey) records(json).get(0);
      AccessKeyPermission read = key.accessKey().permission();
      assertThat(read.gasKeyInfo() != null).isEqualTo(permission.contains("GasKey"));
      assertThat(read.functionCall() != null).isEqualTo(permission.contains("FunctionCall"));
    }
  }

  @Test
  void storage_usage_is_what_the_records_come_to() {
    PublicKey key = PublicKey.parse("ed25519:11111111111111111111111111111111");
    byte[] code = {1, 2, 3};
    CryptoHash hash = CryptoHash.owning(Sha256.hash(code));
    GenesisState state = new GenesisState();
    state.add(
        new StateRecord.OfAccount(
            A, Account.of(Balance.ONE, Balance.ZERO, new AccountContract.Local(hash), 999)));
    state.add(new StateRecord.OfContract(A, code));
    state.add(new StateRecord.OfData(A, new byte[5], new byte[7]));
    records(
            "[{\"AccessKey\":{\"account_id\":\"a.test\",\"public_key\":\""
                + key
                + "\",\"access_key\":{\"nonce\":1,\"permission\":\"FullAccess\"}}}]")
        .forEach(state::add);
    MemoryTrieStorage storage = new MemoryTrieStorage();
    List<GenesisValidator> validators = List.of(new GenesisValidator(A, key, Balance.yocto(8)));
    Trie trie = Trie.open(storage, storage.load(state.rows(validators)));
    byte[] row = trie.get(TrieKey.account(A).unsafeBytes());
    Account account = dev.vitrine.borsh.BorshReader.readAll(row, Account::read);
    assertThat(account.storageUsage()).isEqualTo(100 + 3 + (40 + 5 + 7) + (40 + 33 + 9));
    assertThat(account.locked()).isEqualTo(Balance.yocto(8));
  }

  @Test
  void records_without_their_account_are_refused() {
    GenesisState orphan =
        new GenesisState().add(new StateRecord.OfData(A, new byte[1], new byte[1]));
    assertThatThrownBy(() -> orphan.rows(List.of())).isInstanceOf(IllegalArgumentException.class);
    GenesisState otherCode =
        new GenesisState()
            .add(
                new StateRecord.OfAccount(
                    A, Account.of(Balance.ONE, Balance.ZERO, AccountContract.NONE, 0)))
            .add(new StateRecord.OfContract(A, new byte[1]));
    assertThatThrownBy(() -> otherCode.rows(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
