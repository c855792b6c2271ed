package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.runtime.outcome.ExecutionMetadata;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.runtime.outcome.GasProfile;
import dev.vitrine.state.AccountContract;
import dev.vitrine.text.Base64Text;

/** An outcome as the vectors have it. */
final class OutcomeRecord {
  private OutcomeRecord() {}

  static JsonObject of(ExecutionOutcome outcome) {
    JsonArray logs = new JsonArray();
    outcome.logs().forEach(logs::add);
    JsonObject json =
        new JsonObject()
            .add("id", outcome.id().toString())
            .add("executor_id", outcome.executorId().toString())
            .add("gas_burnt", ApplicationRecord.number(outcome.gasBurnt()))
            .add("compute", ApplicationRecord.number(outcome.computeUsage()))
            .add("tokens_burnt", outcome.tokensBurnt().toString())
            .add("logs", logs)
            .add("status", outcome.status().toJson())
            .add("receipt_ids", ApplicationRecord.hashes(outcome.receiptIds()))
            .add("leaf", outcome.leaf().toString())
            .add("borsh", Base64Text.encode(outcome.toBorsh()))
            .add("metadata_version", outcome.metadata().version());
    if (outcome.metadata() instanceof ExecutionMetadata.V3 metadata) {
      json.add("profile", profile(metadata.profile()));
    } else if (outcome.metadata() instanceof ExecutionMetadata.V4 metadata) {
      json.add("profile", profile(metadata.profile()));
      JsonArray contracts = new JsonArray();
      for (AccountContract contract : metadata.contracts()) {
        contracts.add(contract(contract));
      }
      json.add("contracts", contracts);
    }
    return json;
  }

  private static JsonObject profile(GasProfile profile) {
    JsonObject actions = new JsonObject();
    for (int i = 0; i < ActionCost.count(); i++) {
      if (profile.action(i) != 0) {
        actions.add(ActionCost.byIndex(i).key(), ApplicationRecord.number(profile.action(i)));
      }
    }
    JsonObject ext = new JsonObject();
    for (int i = 0; i < ExtCost.count(); i++) {
      if (profile.ext(i) != 0) {
        ext.add(ExtCost.byIndex(i).key(), ApplicationRecord.number(profile.ext(i)));
      }
    }
    return new JsonObject()
        .add("actions", actions)
        .add("ext", ext)
        .add("wasm_gas", ApplicationRecord.number(profile.wasmGas()));
  }

  private static JsonValue contract(AccountContract contract) {
    if (contract instanceof AccountContract.Local local) {
      return new JsonObject().add("local", local.hash().toString());
    }
    if (contract instanceof AccountContract.Global global) {
      return new JsonObject().add("global_hash", global.hash().toString());
    }
    if (contract instanceof AccountContract.GlobalByAccount global) {
      return new JsonObject().add("global_account_id", global.account().toString());
    }
    return Json.NULL;
  }
}
