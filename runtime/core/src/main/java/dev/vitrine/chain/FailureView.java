package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.runtime.error.TxExecutionError;
import dev.vitrine.vm.error.CallFailure;

/**
 * A failed transaction or receipt in words (docs/ux/ux.md §8): what, what to do, and the chain's
 * own text. It reads the RPC form of the error, which is what clients match on.
 */
final class FailureView {
  private static final String PANIC = "Smart contract panicked: ";
  private static final String LINK = "Link Error: ";

  private final String kind;
  private final String what;
  private final String todo;
  private final String chain;

  private FailureView(String kind, String what, String todo, String chain) {
    this.kind = kind;
    this.what = what;
    this.todo = todo;
    this.chain = chain;
  }

  static FailureView of(TxExecutionError error) {
    JsonObject json = error.toJson().asObject();
    JsonValue invalid = json.get("InvalidTxError");
    if (invalid != null) {
      return new FailureView(
          "transaction", "The transaction was not valid: " + name(invalid), null, json.toString());
    }
    JsonValue kind = json.get("ActionError").asObject().get("kind");
    JsonValue call = kind.isObject() ? kind.asObject().get("FunctionCallError") : null;
    if (call == null) {
      return new FailureView("action", "An action failed: " + name(kind), null, json.toString());
    }
    return ofCall(call.asObject());
  }

  /** A failed view call: what a node says after "wasm execution failed with error". */
  static FailureView ofView(CallFailure failure) {
    String text = failure.text();
    if (failure.kind().startsWith("MethodResolveError")) {
      return unresolved(text, text);
    }
    if (failure.kind().startsWith("CompilationError")) {
      return new FailureView(
          "refused",
          "The chain refuses this contract",
          "Inspect the contract to see where and why",
          text);
    }
    if (text.equals("HostError(GasLimitExceeded)")) {
      // Such is what a node says of a view whose own code went over the limit (docs/spec/vm.md
      // §6.3).
      return new FailureView(
          "out_of_gas", "The view burnt more gas than a view may", "Run it as a call", LINK + text);
    }
    if (text.endsWith(" is not allowed in view calls")) {
      return new FailureView(
          "view", "A view call may not do this: " + text, "Run it as a call", text);
    }
    return failure.kind().startsWith("LinkError") ? ofExecution(LINK + text) : ofExecution(text);
  }

  private static FailureView ofCall(JsonObject error) {
    JsonValue text = error.get("ExecutionError");
    if (text != null) {
      return ofExecution(text.asString());
    }
    JsonValue unresolved = error.get("MethodResolveError");
    if (unresolved != null) {
      return unresolved(unresolved.asString(), "MethodResolveError: " + unresolved.asString());
    }
    JsonValue refused = error.get("CompilationError");
    boolean noCode = refused != null && refused.toString().contains("CodeDoesNotExist");
    return new FailureView(
        noCode ? "no_code" : "refused",
        noCode ? "There is no contract on this account" : "The chain refuses this contract",
        noCode ? "Deploy a contract first" : "Inspect the contract to see where and why",
        error.toString());
  }

  private static FailureView unresolved(String reason, String chain) {
    String what =
        switch (reason) {
          case "MethodNotFound" -> "The contract has no method of this name";
          case "MethodInvalidSignature" ->
              "The contract has a function of this name, but with parameters or a result, which methods do not have";
          default -> "The name of the method is empty";
        };
    return new FailureView("method", what, "Choose one of the contract's methods", chain);
  }

  private static FailureView ofExecution(String text) {
    if (text.startsWith(PANIC)) {
      return new FailureView(
          "panic",
          "The contract stopped the call: “" + text.substring(PANIC.length()) + "”",
          null,
          text);
    }
    if (text.equals("Exceeded the prepaid gas.")) {
      return new FailureView(
          "out_of_gas", "The call ran out of gas", "Attach more gas and run again", text);
    }
    if (text.startsWith("Exceeded the maximum amount of gas")) {
      return new FailureView(
          "out_of_gas", "The call burnt more gas than the protocol lets one call burn", null, text);
    }
    if (text.startsWith(LINK + "types incompatible")) {
      return new FailureView(
          "link",
          "The contract imports a host function with a signature that it does not have",
          "Inspect the contract to see which import",
          text);
    }
    if (text.startsWith(LINK)) {
      return new FailureView(
          "link",
          "The contract imports something that this protocol version does not have",
          "Inspect the contract to see which import, or choose another protocol version",
          text);
    }
    return new FailureView("execution", "The call failed: " + text, null, text);
  }

  /** The variant's name, which is the error itself or the one member it has. */
  private static String name(JsonValue error) {
    if (error.isString()) {
      return error.asString();
    }
    var names = error.asObject().names();
    return names.isEmpty() ? error.toString() : names.get(0);
  }

  /** The members of a failure; {@code where} says where it happened. */
  JsonObject toJson(String where, String receipt) {
    JsonObject out = Json.object().add("kind", kind).add("what", what).add("where", where);
    if (todo != null) {
      out.add("todo", todo);
    }
    return out.add("chain", chain).add("receipt", Json.value(receipt));
  }
}
