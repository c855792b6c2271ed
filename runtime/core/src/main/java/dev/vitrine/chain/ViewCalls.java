package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.block.LocalBlocks;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Base64Text;
import dev.vitrine.trie.Trie;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.vm.ContractCode;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.CurrentContract;
import dev.vitrine.vm.ReturnData;
import dev.vitrine.vm.RunResult;
import dev.vitrine.vm.VMContext;
import dev.vitrine.vm.VMOutcome;
import dev.vitrine.vm.error.CallFailure;
import java.util.List;

/**
 * View calls as a node makes them (docs/spec/runtime.md §8.2, "View call context"): signer and
 * predecessor are the contract itself, nothing is attached, the limit is {@code
 * max_gas_burnt_view}.
 */
final class ViewCalls implements Views {
  private static final byte[] NO_KEY =
      PublicKey.of(KeyType.ED25519, new byte[KeyType.ED25519.keyLength()]).toBorsh();

  private final ContractRunner runner;

  ViewCalls(ContractRunner runner) {
    this.runner = runner;
  }

  @Override
  public JsonObject call(LocalChain chain, AccountId id, String method, byte[] args) {
    Trie state = chain.state();
    byte[] row = state.get(TrieKey.account(id).unsafeBytes());
    if (row == null) {
      throw Refusal.at(id.toString(), "The account " + id + " is not on this chain");
    }
    Account account = BorshReader.readAll(row, Account::read);
    Code code = code(state, id, account.contract());
    if (code == null) {
      throw Refusal.at(id.toString(), "There is no contract on " + id)
          .todo("Deploy a contract first")
          .chain("cannot find contract code for account " + id);
    }
    RuntimeConfig config = RuntimeConfig.forProtocol(chain.protocolVersion());
    RunResult result =
        runner.run(
            code,
            method,
            context(chain, id, account, args, config),
            new ViewExternal(state, id),
            config);
    return print(result, id, method);
  }

  private record Code(CryptoHash hash, byte[] load) implements ContractCode {}

  private static Code code(Trie state, AccountId id, AccountContract contract) {
    TrieKey row =
        contract instanceof AccountContract.Local
            ? TrieKey.contractCode(id)
            : contract.globalIdentifier() == null
                ? null
                : TrieKey.globalContractCode(contract.globalIdentifier());
    byte[] bytes = row == null ? null : state.get(row.unsafeBytes());
    return bytes == null ? null : new Code(CryptoHash.owning(Sha256.hash(bytes)), bytes);
  }

  private static VMContext context(
      LocalChain chain, AccountId id, Account account, byte[] args, RuntimeConfig config) {
    LocalChain.Head head = chain.head();
    byte[] seed =
        Sha256.hash(new BorshWriter().value(CryptoHash.ZERO).value(head.stateRoot()).toBytes());
    return new VMContext(
        id,
        id,
        NO_KEY,
        id,
        id,
        args,
        List.of(),
        head.height(),
        LocalBlocks.timestamp(head.height()),
        LocalBlocks.EPOCH_HEIGHT,
        account.amount(),
        account.locked(),
        account.storageUsage(),
        current(account.contract()),
        Balance.ZERO,
        config.maxGasBurntView,
        seed,
        true,
        config.maxGasBurntView,
        List.of());
  }

  private static CurrentContract current(AccountContract contract) {
    if (contract instanceof AccountContract.Local local) {
      return CurrentContract.local(local.hash());
    }
    if (contract instanceof AccountContract.Global global) {
      return CurrentContract.global(global.hash());
    }
    return contract instanceof AccountContract.GlobalByAccount global
        ? CurrentContract.globalByAccount(global.account())
        : CurrentContract.NONE;
  }

  private static JsonObject print(RunResult result, AccountId id, String method) {
    VMOutcome outcome = result.outcome();
    CallFailure failure = outcome == null ? result.error() : outcome.aborted();
    JsonObject out = Json.object().add("on", id.toString()).add("method", method);
    JsonArray logs = new JsonArray();
    if (outcome != null) {
      outcome.logs().forEach(logs::add);
    }
    byte[] value =
        outcome == null
            ? null
            : outcome.returnData() instanceof ReturnData.Value returned
                ? returned.value()
                : new byte[0];
    return out.add(
            "returned",
            failure != null || value == null ? Json.NULL : Json.value(Base64Text.encode(value)))
        .add(
            "failure",
            failure == null
                ? Json.NULL
                : FailureView.ofView(failure).toJson("view of " + method + " on " + id, null))
        .add("logs", logs)
        .add("gas_burnt", outcome == null ? "0" : Long.toUnsignedString(outcome.burntGas()));
  }
}
