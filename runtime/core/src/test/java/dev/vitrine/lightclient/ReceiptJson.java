package dev.vitrine.lightclient;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.AddKeyAction;
import dev.vitrine.runtime.action.CreateAccountAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.DataReceipt;
import dev.vitrine.runtime.receipt.DataReceiver;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.receipt.ReceiptBody;
import dev.vitrine.state.AccessKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Receipts out of the RPC's form, of the kinds that the recorded mainnet blocks have. */
final class ReceiptJson {
  private ReceiptJson() {}

  static List<Receipt> list(JsonArray json) {
    List<Receipt> receipts = new ArrayList<>();
    for (JsonValue value : json) {
      JsonObject receipt = value.asObject();
      receipts.add(
          new Receipt(
              account(receipt, "predecessor_id"),
              account(receipt, "receiver_id"),
              Members.hash(receipt, "receipt_id"),
              body(receipt.get("receipt").asObject())));
    }
    return receipts;
  }

  private static AccountId account(JsonObject json, String name) {
    return AccountId.of(json.getString(name, ""));
  }

  private static ReceiptBody body(JsonObject json) {
    if (json.get("Data") != null) {
      JsonObject data = json.get("Data").asObject();
      JsonValue bytes = data.get("data");
      return new DataReceipt(
          false,
          Members.hash(data, "data_id"),
          bytes.isNull() ? null : Base64.getDecoder().decode(bytes.asString()));
    }
    JsonObject action = json.get("Action").asObject();
    List<DataReceiver> outputs = new ArrayList<>();
    for (JsonValue output : action.get("output_data_receivers").asArray()) {
      JsonObject receiver = output.asObject();
      outputs.add(
          new DataReceiver(Members.hash(receiver, "data_id"), account(receiver, "receiver_id")));
    }
    List<CryptoHash> inputs = new ArrayList<>();
    action
        .get("input_data_ids")
        .asArray()
        .forEach(id -> inputs.add(CryptoHash.parse(id.asString())));
    List<Action> actions = new ArrayList<>();
    action.get("actions").asArray().forEach(one -> actions.add(action(one)));
    return new ActionReceipt(
        1,
        false,
        account(action, "signer_id"),
        null,
        PublicKey.parse(action.getString("signer_public_key", "")),
        Balance.parse(action.getString("gas_price", "")),
        outputs,
        inputs,
        actions);
  }

  private static Action action(JsonValue json) {
    if (json.isString() && json.asString().equals("CreateAccount")) {
      return CreateAccountAction.INSTANCE;
    }
    JsonObject.Member member = json.asObject().iterator().next();
    JsonObject fields = member.getValue().asObject();
    return switch (member.getName()) {
      case "FunctionCall" ->
          new FunctionCallAction(
              fields.getString("method_name", ""),
              Base64.getDecoder().decode(fields.getString("args", "")),
              fields.getLong("gas", 0),
              Balance.parse(fields.getString("deposit", "")));
      case "Transfer" -> new TransferAction(Balance.parse(fields.getString("deposit", "")));
      case "AddKey" -> {
        JsonObject key = fields.get("access_key").asObject();
        if (!key.get("permission").isString()) {
          throw new IllegalArgumentException("not a full access key: " + key);
        }
        yield new AddKeyAction(
            PublicKey.parse(fields.getString("public_key", "")),
            AccessKey.fullAccess(key.getLong("nonce", 0)));
      }
      default -> throw new IllegalArgumentException("an action of kind " + member.getName());
    };
  }
}
