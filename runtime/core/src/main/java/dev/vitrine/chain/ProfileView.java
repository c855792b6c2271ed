package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.runtime.outcome.ExecutionMetadata;
import dev.vitrine.runtime.outcome.GasProfile;
import java.util.Locale;

/** A gas profile for reading: costs by name, zero ones left out; u64 as decimal text. */
final class ProfileView {
  private ProfileView() {}

  static JsonObject of(ExecutionMetadata metadata) {
    if (metadata instanceof ExecutionMetadata.V3 three) {
      return of(three.profile());
    }
    return metadata instanceof ExecutionMetadata.V4 four
        ? of(four.profile())
        : of(GasProfile.EMPTY);
  }

  private static JsonObject of(GasProfile profile) {
    JsonObject ext = new JsonObject();
    for (ExtCost cost : ExtCost.values()) {
      add(ext, cost.name(), profile.ext(cost.ordinal()));
    }
    JsonObject actions = new JsonObject();
    for (ActionCost cost : ActionCost.values()) {
      add(actions, cost.name(), profile.action(cost.ordinal()));
    }
    return Json.object()
        .add("ext", ext)
        .add("actions", actions)
        .add("wasm", Long.toUnsignedString(profile.wasmGas()));
  }

  private static void add(JsonObject out, String name, long gas) {
    if (gas != 0) {
      out.add(name.toLowerCase(Locale.ROOT), Long.toUnsignedString(gas));
    }
  }
}
