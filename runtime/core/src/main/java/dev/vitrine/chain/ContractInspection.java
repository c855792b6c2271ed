package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.HostFunction;
import dev.vitrine.vm.PreparedContract;
import dev.vitrine.wasm.CompileFailure;
import dev.vitrine.wasm.Explanation;
import dev.vitrine.wasm.FunctionImport;
import dev.vitrine.wasm.ModuleSummary;
import dev.vitrine.wasm.Preparation;
import dev.vitrine.wasm.PrepareFailure;
import dev.vitrine.wasm.PrepareLimits;
import dev.vitrine.wasm.PrepareResult;
import dev.vitrine.wasm.PreparedModule;
import java.util.function.IntPredicate;

/** What a contract is, without running it: its methods, or why the chain refuses it. */
final class ContractInspection {
  private ContractInspection() {}

  /** The contract's methods with what is known of them, or a {@link Refusal}. */
  static JsonObject of(byte[] code, int protocolVersion) {
    RuntimeConfig config = RuntimeConfig.forProtocol(protocolVersion);
    PreparedModule module = prepare(code, config, protocolVersion);
    checkImports(module, config, protocolVersion);
    JsonArray imports = new JsonArray();
    for (FunctionImport wanted : module.imports()) {
      imports.add(wanted.name());
    }
    JsonArray methods = new JsonArray();
    for (String name : module.methods()) {
      methods.add(StandardMethods.describe(name));
    }
    return Json.object()
        .add("hash", CryptoHash.owning(Sha256.hash(code)).toString())
        .add("length", code.length)
        .add("imports", imports)
        .add("methods", methods)
        .add("abi", ModuleSummary.of(code).has("__near_abi"));
  }

  private static PreparedModule prepare(byte[] code, RuntimeConfig config, int version) {
    PrepareResult result = Preparation.prepare(code, PreparedContract.limits(config.wasm));
    if (result instanceof PrepareFailure failure) {
      throw refusal(
          failure.explanation(),
          code,
          "CompilationError: PrepareError: " + failure.kind().text(),
          version);
    }
    if (result instanceof CompileFailure failure) {
      throw refusal(
          failure.explanation(), code, "Wasmtime compilation error: " + failure.message(), version);
    }
    return (PreparedModule) result;
  }

  private static Refusal refusal(Explanation why, byte[] code, String chain, int version) {
    JsonObject at =
        Json.object()
            .add("offset", why.offset())
            .add("length", code.length)
            .add("protocol", version);
    if (why.functionIndex() >= 0) {
      at.add("function", why.functionIndex());
    }
    if (why.functionName() != null) {
      at.add("name", why.functionName());
    }
    if (why.feature() != null) {
      at.add("feature", why.feature());
    }
    boolean wasm = code.length >= 4 && code[0] == 0 && code[1] == 'a' && code[2] == 's';
    String accepted = wasm ? acceptance(other -> isPrepared(code, other, version)) : null;
    return Refusal.at(why.where(), why.what())
        .todo(join(accepted, why.todo()))
        .chain(chain)
        .kind(wasm ? "refused" : "not_wasm", at);
  }

  private static String join(String first, String second) {
    return first == null || second == null ? second : first + ". " + second;
  }

  /** Versions with the limits of the one that refused need not be tried. */
  private static boolean isPrepared(byte[] code, int version, int refusing) {
    PrepareLimits limits = PreparedContract.limits(RuntimeConfig.forProtocol(version).wasm);
    return !limits.equals(PreparedContract.limits(RuntimeConfig.forProtocol(refusing).wasm))
        && Preparation.prepare(code, limits) instanceof PreparedModule;
  }

  /** Which of the versions that run here take it, in words. */
  private static String acceptance(IntPredicate accepts) {
    StringBuilder taking = new StringBuilder();
    for (int version = RuntimeConfig.OLDEST; version <= RuntimeConfig.NEWEST; version++) {
      if (accepts.test(version)) {
        taking.append(taking.isEmpty() ? "Protocol " : " and ").append(version);
      }
    }
    return taking.isEmpty()
        ? "No protocol version from "
            + RuntimeConfig.OLDEST
            + " to "
            + RuntimeConfig.NEWEST
            + " takes it"
        : taking.append(" would take it").toString();
  }

  private static void checkImports(PreparedModule module, RuntimeConfig config, int version) {
    int number = 0;
    for (FunctionImport wanted : module.imports()) {
      number++;
      HostFunction found = HostFunction.find(wanted.name(), config.wasm.flags);
      if (found != null && found.type().equals(wanted.type())) {
        continue;
      }
      JsonValue name = Json.value(wanted.name());
      throw Refusal.at(
              "import "
                  + number
                  + " of "
                  + module.imports().size()
                  + ", byte "
                  + wanted.offset()
                  + " (0x"
                  + Integer.toHexString(wanted.offset())
                  + ")",
              found == null
                  ? "It imports `"
                      + wanted.name()
                      + "`, which protocol "
                      + version
                      + " does not have"
                  : "It imports `"
                      + wanted.name()
                      + "` with a signature that the chain does not have")
          .todo(
              acceptance(other -> isKnown(wanted, other))
                  + ". Build with a near-sdk that fits protocol "
                  + version)
          .chain(
              found == null
                  ? "Link Error: unknown or invalid import"
                  : "Link Error: types incompatible")
          .kind("link", Json.object().add("offset", wanted.offset()).add("import", name));
    }
  }

  private static boolean isKnown(FunctionImport wanted, int version) {
    HostFunction found =
        HostFunction.find(wanted.name(), RuntimeConfig.forProtocol(version).wasm.flags);
    return found != null && found.type().equals(wanted.type());
  }
}
