package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.CryptoHash;

/** An action for reading: kind and the figures that people look for. */
final class ActionView {
  private ActionView() {}

  static JsonObject of(Action action) {
    JsonObject out = Json.object().add("kind", action.kind());
    if (action instanceof FunctionCallAction call) {
      return out.add("method", call.methodName())
          .add("args", Base64Text.encode(call.args()))
          .add("gas", Long.toUnsignedString(call.gas()))
          .add("deposit", call.deposit().toString());
    }
    if (action instanceof TransferAction transfer) {
      return out.add("deposit", transfer.deposit().toString());
    }
    if (action instanceof DeployContractAction deploy) {
      return out.add("length", deploy.code().length)
          .add("code_hash", CryptoHash.owning(Sha256.hash(deploy.code())).toString());
    }
    return out;
  }
}
