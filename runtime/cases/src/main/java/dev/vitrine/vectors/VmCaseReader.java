package dev.vitrine.vectors;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.CurrentContract;
import dev.vitrine.vm.PromiseResult;
import dev.vitrine.vm.VMContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one line of a vector file of the VM. */
public final class VmCaseReader {
  private final Fields fields;
  private final byte[] code;

  private VmCaseReader(Fields fields, byte[] code) {
    this.fields = fields;
    this.code = code;
  }

  /**
   * Reads a case.
   *
   * @param json one line
   * @throws VectorFormatException if it is not as the README says, or names a file that is not
   *     there
   */
  public static VmCase read(String json, VectorFiles files) {
    Fields fields = Fields.parse(json);
    return new VmCaseReader(fields, code(fields, files)).read();
  }

  private static byte[] code(Fields fields, VectorFiles files) {
    if (fields.has("wasm")) {
      return fields.bytes("wasm");
    }
    String path = fields.text("wasm_file");
    byte[] code = files.read(path);
    if (code == null) {
      throw new VectorFormatException("wasm_file", "there is no file " + path);
    }
    return code;
  }

  private VmCase read() {
    return new VmCase(
        fields.text("name"),
        fields.number("protocol_version"),
        code,
        fields.text("method"),
        context(fields.object("context")),
        storage(),
        validators(),
        fields.has("expect") ? fields.object("expect").json() : null);
  }

  private VMContext context(Fields context) {
    boolean view = context.bool("is_view");
    return new VMContext(
        context.account("current_account_id"),
        context.account("signer_account_id"),
        context.bytes("signer_account_pk"),
        context.account("predecessor_account_id"),
        context.account("refund_to_account_id"),
        fields.bytes("input"),
        promiseResults(context),
        context.u64("block_height"),
        context.u64("block_timestamp"),
        context.u64("epoch_height"),
        accountBalance(context),
        context.balance("account_locked_balance"),
        context.u64("storage_usage"),
        accountContract(context),
        context.balance("attached_deposit"),
        context.u64("prepaid_gas"),
        context.bytes("random_seed"),
        view,
        view ? context.u64("max_gas_burnt_view") : 0,
        outputDataReceivers(context));
  }

  /** The deposit comes on top of it. */
  private static Balance accountBalance(Fields context) {
    Balance balance = context.balance("account_balance");
    if (Balance.MAX.minusChecked(balance).compareTo(context.balance("attached_deposit")) < 0) {
      throw new VectorFormatException(
          context.at("attached_deposit"), "with account_balance over the range of u128");
    }
    return balance;
  }

  private CurrentContract accountContract(Fields context) {
    JsonValue value = context.any("account_contract");
    if (value.isObject()) {
      Fields contract = context.object("account_contract");
      if (contract.has("global")) {
        return CurrentContract.global(hash(contract, "global"));
      }
      return CurrentContract.globalByAccount(contract.account("global_by_account"));
    }
    String text = context.text("account_contract");
    return switch (text) {
      case "local" -> CurrentContract.local(CryptoHash.of(Sha256.hash(code)));
      case "none" -> CurrentContract.NONE;
      default ->
          throw new VectorFormatException(context.at("account_contract"), "unknown kind " + text);
    };
  }

  private static CryptoHash hash(Fields fields, String name) {
    byte[] bytes = fields.bytes(name);
    if (bytes.length != CryptoHash.LENGTH) {
      throw new VectorFormatException(fields.at(name), "not 32 bytes");
    }
    return CryptoHash.of(bytes);
  }

  private static List<PromiseResult> promiseResults(Fields context) {
    JsonArray array = context.array("promise_results");
    List<PromiseResult> results = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String path = context.at("promise_results[" + i + "]");
      JsonValue value = array.get(i);
      if (value.isObject()) {
        results.add(PromiseResult.successful(Fields.of(path, value).bytes("successful")));
      } else {
        String text = Fields.text(path, value);
        results.add(
            switch (text) {
              case "failed" -> PromiseResult.FAILED;
              case "not_ready" -> PromiseResult.NOT_READY;
              default -> throw new VectorFormatException(path, "unknown kind " + text);
            });
      }
    }
    return results;
  }

  private static List<AccountId> outputDataReceivers(Fields context) {
    JsonArray array = context.array("output_data_receivers");
    List<AccountId> receivers = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String path = context.at("output_data_receivers[" + i + "]");
      receivers.add(Fields.account(path, Fields.text(path, array.get(i))));
    }
    return receivers;
  }

  private Map<StorageKey, byte[]> storage() {
    JsonArray array = fields.array("storage");
    Map<StorageKey, byte[]> storage = new LinkedHashMap<>();
    for (int i = 0; i < array.size(); i++) {
      String path = "storage[" + i + "]";
      if (!array.get(i).isArray() || array.get(i).asArray().size() != 2) {
        throw new VectorFormatException(path, "not a pair");
      }
      JsonArray pair = array.get(i).asArray();
      storage.put(
          new StorageKey(Fields.bytes(path + "[0]", pair.get(0))),
          Fields.bytes(path + "[1]", pair.get(1)));
    }
    return storage;
  }

  private Map<AccountId, Balance> validators() {
    Map<AccountId, Balance> validators = new LinkedHashMap<>();
    for (JsonObject.Member member : fields.object("validators").json()) {
      String path = "validators." + member.getName();
      validators.put(
          Fields.account(path, member.getName()), Fields.balance(path, member.getValue()));
    }
    return validators;
  }
}
