package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.runtime.outcome.ExecutionStatus;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.DataReceipt;
import dev.vitrine.runtime.receipt.ProcessedReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A finished call as JSON: what page, SDK and command line show (docs/session-api.md). */
final class CallReport {
  private final Call call;
  private final boolean stated;
  private final Map<CryptoHash, Receipt> receipts = new LinkedHashMap<>();
  private final Map<CryptoHash, CryptoHash> parents = new HashMap<>();
  private final Map<CryptoHash, ExecutionOutcome> outcomes = new LinkedHashMap<>();
  private final Map<CryptoHash, Long> blocks = new HashMap<>();

  private CallReport(Call call, boolean stated) {
    this.call = call;
    this.stated = stated;
    for (LocalSession.Made made : call.blocks()) {
      collect(made);
    }
  }

  /**
   * The report.
   *
   * @param stated whether the call's statements count; false for a dry run
   */
  static JsonObject of(Call call, boolean stated) {
    return new CallReport(call, stated).print();
  }

  private void collect(LocalSession.Made made) {
    var result = made.block().result();
    long height = made.block().context().blockHeight();
    for (ProcessedReceipt processed : result.processedReceipts()) {
      receipts.put(processed.receipt().id(), processed.receipt());
    }
    for (ExecutionOutcome outcome : result.outcomes()) {
      outcomes.put(outcome.id(), outcome);
      blocks.put(outcome.id(), height);
      for (CryptoHash child : outcome.receiptIds()) {
        parents.put(child, outcome.id());
      }
    }
    for (Receipt receipt : result.outgoingReceipts()) {
      receipts.putIfAbsent(receipt.id(), receipt);
    }
  }

  private JsonObject print() {
    CryptoHash last = finalReceipt();
    ExecutionOutcome end = outcomes.get(last);
    FunctionCallAction action = call.request().call();
    var made = call.blocks();
    JsonObject out =
        Json.object()
            .add("number", call.number())
            .add("status", status(end))
            .add("method", action == null ? Json.NULL : Json.value(action.methodName()))
            .add("on", call.request().receiver().toString())
            .add("as", call.request().signer().toString())
            .add("deposit", action == null ? "0" : action.deposit().toString())
            .add("gas_attached", action == null ? "0" : Long.toUnsignedString(action.gas()))
            .add("protocol", made.get(0).block().context().protocolVersion())
            .add(
                "blocks",
                new JsonArray()
                    .add(height(made.get(call.setupBlocks())))
                    .add(height(made.get(made.size() - 1))))
            .add("tx_hash", call.transactionHash().toString());
    out.add(
        "returned",
        end != null && end.status() instanceof ExecutionStatus.SuccessValue value
            ? Json.value(Base64Text.encode(value.value()))
            : Json.NULL);
    out.add("failure", failure(end));
    addTotals(out);
    return out.add("receipts", receiptList())
        .add("logs", logs())
        .add("changes", StateDiff.of(call))
        .add(
            "roots",
            Json.object()
                .add("before", call.rootBefore().toString())
                .add("after", made.get(made.size() - 1).block().result().stateRoot().toString()))
        .add("statements", stated ? statements() : new JsonArray());
  }

  private static long height(LocalSession.Made made) {
    return made.block().context().blockHeight();
  }

  /**
   * Where the chain of results ends: the transaction's outcome, or the last receipt it points to.
   */
  private CryptoHash finalReceipt() {
    CryptoHash id = call.transactionHash();
    ExecutionOutcome outcome = outcomes.get(id);
    while (outcome != null && outcome.status() instanceof ExecutionStatus.SuccessReceiptId next) {
      id = next.receiptId();
      outcome = outcomes.get(id);
    }
    return id;
  }

  private static String status(ExecutionOutcome end) {
    if (end == null) {
      return "yielded";
    }
    return end.status() instanceof ExecutionStatus.Failure ? "failed" : "success";
  }

  private JsonValue failure(ExecutionOutcome outcome) {
    if (outcome == null || !(outcome.status() instanceof ExecutionStatus.Failure failed)) {
      return Json.NULL;
    }
    StringBuilder where = new StringBuilder();
    if (outcome.id().equals(call.transactionHash())) {
      where.append("transaction ").append(outcome.id());
    } else {
      where.append("receipt ").append(outcome.id()).append(" on ").append(outcome.executorId());
    }
    where
        .append(", block ")
        .append(blocks.get(outcome.id()).longValue())
        .append(", after ")
        .append(Long.toUnsignedString(outcome.gasBurnt()))
        .append(" gas");
    return FailureView.of(failed.error()).toJson(where.toString(), outcome.id().toString());
  }

  private void addTotals(JsonObject out) {
    long gas = 0;
    Balance tokens = Balance.ZERO;
    for (ExecutionOutcome outcome : ownOutcomes()) {
      gas += outcome.gasBurnt();
      tokens = tokens.plus(outcome.tokensBurnt());
    }
    out.add("gas_burnt", Long.toUnsignedString(gas)).add("tokens_burnt", tokens.toString());
  }

  /** Outcomes of the call itself, without those that made accounts for it. */
  private List<ExecutionOutcome> ownOutcomes() {
    List<ExecutionOutcome> own = new ArrayList<>();
    for (ExecutionOutcome outcome : outcomes.values()) {
      if (blocks.get(outcome.id()) >= height(call.blocks().get(call.setupBlocks()))) {
        own.add(outcome);
      }
    }
    return own;
  }

  private JsonArray receiptList() {
    JsonArray list = new JsonArray();
    for (ExecutionOutcome outcome : ownOutcomes()) {
      Receipt receipt = receipts.get(outcome.id());
      if (receipt != null) {
        list.add(receipt(receipt, outcome));
      }
    }
    for (Receipt receipt : receipts.values()) {
      if (!outcomes.containsKey(receipt.id())) {
        list.add(receipt(receipt, null));
      }
    }
    return list;
  }

  private JsonObject receipt(Receipt receipt, ExecutionOutcome outcome) {
    CryptoHash parent = parents.get(receipt.id());
    JsonObject out =
        Json.object()
            .add("id", receipt.id().toString())
            .add(
                "parent",
                parent == null || parent.equals(call.transactionHash())
                    ? Json.NULL
                    : Json.value(parent.toString()))
            .add("block", outcome == null ? Json.NULL : Json.value(blocks.get(outcome.id())))
            .add("predecessor", receipt.predecessorId().toString())
            .add("receiver", receipt.receiverId().toString())
            .add(
                "is_refund",
                receipt.predecessorId().isSystem() && receipt.body() instanceof ActionReceipt);
    JsonArray actions = new JsonArray();
    JsonArray waits = new JsonArray();
    String kind = "global";
    if (receipt.body() instanceof ActionReceipt body) {
      kind = body.promiseYield() ? "yield" : "action";
      for (Action action : body.actions()) {
        actions.add(ActionView.of(action));
      }
      body.inputDataIds().forEach(id -> waits.add(id.toString()));
    } else if (receipt.body() instanceof DataReceipt data) {
      kind = data.resume() ? "resume" : "data";
    }
    out.add("kind", kind).add("actions", actions).add("waits_for", waits);
    if (outcome == null) {
      boolean moving = receipt.body() instanceof ActionReceipt;
      return out.add(
          "status", !moving ? "delivered" : "yield".equals(kind) ? "yielded" : "waiting");
    }
    JsonArray logs = new JsonArray();
    outcome.logs().forEach(logs::add);
    return out.add(
            "status", outcome.status() instanceof ExecutionStatus.Failure ? "failed" : "success")
        .add(
            "returned",
            outcome.status() instanceof ExecutionStatus.SuccessValue value
                ? Json.value(Base64Text.encode(value.value()))
                : Json.NULL)
        .add("failure", failure(outcome))
        .add("gas_burnt", Long.toUnsignedString(outcome.gasBurnt()))
        .add("tokens_burnt", outcome.tokensBurnt().toString())
        .add("logs", logs)
        .add("profile", ProfileView.of(outcome.metadata()));
  }

  private JsonArray logs() {
    JsonArray list = new JsonArray();
    for (ExecutionOutcome outcome : ownOutcomes()) {
      for (String text : outcome.logs()) {
        list.add(
            Json.object()
                .add("receipt", outcome.id().toString())
                .add("account", outcome.executorId().toString())
                .add("block", blocks.get(outcome.id()))
                .add("text", text));
      }
    }
    return list;
  }

  private JsonArray statements() {
    JsonArray list = new JsonArray();
    for (LocalSession.Made made : call.blocks()) {
      Statement statement = made.statement();
      list.add(
          Json.object()
              .add("block", statement.height())
              .add("digest", Hex.encode(statement.digest().unsafeBytes()))
              .add("previous", statement.previous().toString())
              .add("pre", statement.preStateRoot().toString())
              .add("post", statement.postStateRoot().toString())
              .add("outcome_root", statement.outcomeRoot().toString())
              .add("gas_burnt", Long.toUnsignedString(statement.gasBurnt())));
    }
    return list;
  }
}
