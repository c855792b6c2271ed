package dev.vitrine.jvm.session;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.text.Base64Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A session in which the fungible token of {@code contracts/} is deployed and set up. */
final class TokenSession {
  static final String ON = "contract.test";
  static final String ONE_YOCTO = "1";
  private static final String REGISTRATION = "1250000000000000000000";

  final JvmSession session = new JvmSession();

  TokenSession(String nonce) {
    session.start(nonce, "00".repeat(32), 86);
    deploy(ON);
    call("new_default_meta", "{\"owner_id\":\"alice.test\",\"total_supply\":\"1000000\"}", "0");
    call("storage_deposit", "{\"account_id\":\"bob.test\"}", REGISTRATION);
  }

  static byte[] contract(String name) {
    try {
      return Files.readAllBytes(root().resolve("contracts").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's folder, from whichever module a test runs in. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("contracts"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  JsonObject deploy(String account) {
    return session.call(
        Json.object()
            .add("op", "deploy")
            .add("account", account)
            .add("code", Base64Text.encode(contract("ft.wasm"))));
  }

  JsonObject call(String method, String args, String deposit) {
    return session.call(request(method, args, deposit));
  }

  static JsonObject request(String method, String args, String deposit) {
    return Json.object()
        .add("op", "call")
        .add("on", ON)
        .add("as", "alice.test")
        .add("method", method)
        .add("args", Base64Text.encode(args.getBytes(StandardCharsets.UTF_8)))
        .add("gas", "100000000000000")
        .add("deposit", deposit);
  }

  JsonObject transfer(String amount) {
    return call(
        "ft_transfer", "{\"receiver_id\":\"bob.test\",\"amount\":\"" + amount + "\"}", ONE_YOCTO);
  }
}
