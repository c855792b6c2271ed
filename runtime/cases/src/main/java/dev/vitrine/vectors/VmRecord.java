package dev.vitrine.vectors;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.text.Base64Text;
import dev.vitrine.vm.ReturnData;
import dev.vitrine.vm.RunResult;
import dev.vitrine.vm.VMOutcome;
import dev.vitrine.vm.error.FunctionCallError;
import dev.vitrine.vm.gas.Profile;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes what came out of a call in the form in which the reference's answer is recorded. */
final class VmRecord {
  private final VmCase vmCase;
  private final MockExternal external;

  VmRecord(VmCase vmCase, MockExternal external) {
    this.vmCase = vmCase;
    this.external = external;
  }

  /** The member {@code expect} as we would have recorded it. */
  JsonObject of(RunResult result) {
    if (result.outcome() == null) {
      return new JsonObject()
          .add("kind", "runner_error")
          .add(
              "error",
              new JsonObject()
                  .add("kind", result.error().kind())
                  .add("text", result.error().text()));
    }
    return outcome(result.outcome());
  }

  private JsonObject outcome(VMOutcome outcome) {
    JsonArray logs = new JsonArray();
    outcome.logs().forEach(logs::add);
    JsonObject record =
        new JsonObject()
            .add("kind", outcome.nop() ? "nop" : "outcome")
            .add("burnt_gas", u64(outcome.burntGas()))
            .add("used_gas", u64(outcome.usedGas()))
            .add("compute_usage", u64(outcome.computeUsage()))
            .add("balance", outcome.balance().toString())
            .add("storage_usage", u64(outcome.storageUsage()))
            .add("subsidized_amount", outcome.subsidizedAmount().toString())
            .add("return_data", returnData(outcome.returnData()))
            .add("logs", logs)
            .add("error", error(outcome.aborted()))
            .add("profile", profile(outcome.profile()));
    if (outcome.aborted() == null) {
      record.add("events", external.events(unusedGas(outcome)));
      record.add("storage_after", storageAfter());
    }
    return record;
  }

  /** What is left of the attached gas; a view has none to share out. */
  private long unusedGas(VMOutcome outcome) {
    long prepaid = vmCase.context().prepaidGas();
    boolean none =
        vmCase.context().isView() || Long.compareUnsigned(prepaid, outcome.usedGas()) <= 0;
    return none ? 0 : prepaid - outcome.usedGas();
  }

  private static String u64(long value) {
    return Long.toUnsignedString(value);
  }

  private static JsonValue returnData(ReturnData data) {
    if (data instanceof ReturnData.Value value) {
      return new JsonObject().add("value", Base64Text.encode(value.value()));
    }
    if (data instanceof ReturnData.ReceiptIndex index) {
      return new JsonObject().add("receipt", index.receipt());
    }
    return Json.NULL;
  }

  private static JsonValue error(FunctionCallError error) {
    if (error == null) {
      return Json.NULL;
    }
    JsonObject fields = new JsonObject();
    error.fields().forEach(fields::add);
    return new JsonObject()
        .add("kind", error.kind())
        .add("fields", fields)
        .add("text", error.text());
  }

  private static JsonObject profile(Profile profile) {
    JsonObject ext = new JsonObject();
    for (ExtCost cost : ExtCost.values()) {
      if (profile.ext(cost) != 0) {
        ext.add(cost.key(), u64(profile.ext(cost)));
      }
    }
    JsonObject actions = new JsonObject();
    for (ActionCost cost : ActionCost.values()) {
      if (profile.action(cost) != 0) {
        actions.add(cost.key(), u64(profile.action(cost)));
      }
    }
    return new JsonObject()
        .add("ext", ext)
        .add("actions", actions)
        .add("wasm", u64(profile.wasm()));
  }

  /** The keys that are not as before. */
  private JsonArray storageAfter() {
    Map<StorageKey, JsonValue> changes = new TreeMap<>();
    external
        .storage()
        .forEach(
            (key, value) -> {
              if (!Arrays.equals(value, vmCase.storage().get(key))) {
                changes.put(key, Json.value(Base64Text.encode(value)));
              }
            });
    for (StorageKey key : vmCase.storage().keySet()) {
      if (!external.storage().containsKey(key)) {
        changes.put(key, Json.NULL);
      }
    }
    JsonArray array = new JsonArray();
    changes.forEach((key, value) -> array.add(new JsonArray().add(key.text()).add(value)));
    return array;
  }
}
