package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a method by its name: the methods of NEAR's standards with an argument template
 * and the deposit that they ask for. Other methods are described by the habits of their names.
 */
final class StandardMethods {
  private static final String ONE_YOCTO = "1";
  private static final String REGISTRATION = "1250000000000000000000";

  private record Known(String standard, String kind, String template, String deposit) {}

  private static final Map<String, Known> KNOWN = new HashMap<>();

  static {
    String nep141 = "nep141";
    call(nep141, "ft_transfer", "{\"receiver_id\":\"bob.test\",\"amount\":\"100\"}", ONE_YOCTO);
    call(
        nep141,
        "ft_transfer_call",
        "{\"receiver_id\":\"bob.test\",\"amount\":\"100\",\"msg\":\"\"}",
        ONE_YOCTO);
    view(nep141, "ft_total_supply", "{}");
    view(nep141, "ft_balance_of", "{\"account_id\":\"alice.test\"}");
    internal(nep141, "ft_resolve_transfer");
    internal(nep141, "ft_on_transfer");
    view("nep148", "ft_metadata", "{}");
    String nep145 = "nep145";
    call(nep145, "storage_deposit", "{\"account_id\":\"bob.test\"}", REGISTRATION);
    call(nep145, "storage_withdraw", "{}", ONE_YOCTO);
    call(nep145, "storage_unregister", "{\"force\":true}", ONE_YOCTO);
    view(nep145, "storage_balance_bounds", "{}");
    view(nep145, "storage_balance_of", "{\"account_id\":\"alice.test\"}");
    String nep171 = "nep171";
    call(nep171, "nft_transfer", "{\"receiver_id\":\"bob.test\",\"token_id\":\"1\"}", ONE_YOCTO);
    call(
        nep171,
        "nft_transfer_call",
        "{\"receiver_id\":\"bob.test\",\"token_id\":\"1\",\"msg\":\"\"}",
        ONE_YOCTO);
    view(nep171, "nft_token", "{\"token_id\":\"1\"}");
    internal(nep171, "nft_resolve_transfer");
    internal(nep171, "nft_on_transfer");
    view("nep177", "nft_metadata", "{}");
    String nep178 = "nep178";
    call(nep178, "nft_approve", "{\"token_id\":\"1\",\"account_id\":\"bob.test\"}", REGISTRATION);
    call(nep178, "nft_revoke", "{\"token_id\":\"1\",\"account_id\":\"bob.test\"}", ONE_YOCTO);
    call(nep178, "nft_revoke_all", "{\"token_id\":\"1\"}", ONE_YOCTO);
    view(nep178, "nft_is_approved", "{\"token_id\":\"1\",\"approved_account_id\":\"bob.test\"}");
    String nep181 = "nep181";
    view(nep181, "nft_total_supply", "{}");
    view(nep181, "nft_tokens", "{}");
    view(nep181, "nft_supply_for_owner", "{\"account_id\":\"alice.test\"}");
    view(nep181, "nft_tokens_for_owner", "{\"account_id\":\"alice.test\"}");
    view("nep330", "contract_source_metadata", "{}");
    KNOWN.put(
        "new_default_meta",
        new Known(
            null, "init", "{\"owner_id\":\"alice.test\",\"total_supply\":\"1000000000\"}", null));
    KNOWN.put("new", new Known(null, "init", "{}", null));
  }

  private StandardMethods() {}

  private static void call(String standard, String name, String template, String deposit) {
    KNOWN.put(name, new Known(standard, "call", template, deposit));
  }

  private static void view(String standard, String name, String template) {
    KNOWN.put(name, new Known(standard, "view", template, null));
  }

  private static void internal(String standard, String name) {
    KNOWN.put(name, new Known(standard, "private", null, null));
  }

  /** Name, kind, argument template, deposit and standard of a method. */
  static JsonObject describe(String name) {
    Known known = KNOWN.get(name);
    if (known == null) {
      known = new Known(null, guess(name), null, null);
    }
    JsonValue template = known.template() == null ? Json.NULL : Json.parse(known.template());
    return Json.object()
        .add("name", name)
        .add("kind", known.kind())
        .add("template", template)
        .add("deposit", Json.value(known.deposit()))
        .add("standard", Json.value(known.standard()));
  }

  private static String guess(String name) {
    if (name.startsWith("get_") || name.startsWith("view_") || name.startsWith("is_")) {
      return "view";
    }
    if (name.startsWith("on_") || name.endsWith("_callback") || name.startsWith("resolve_")) {
      return "private";
    }
    return name.startsWith("new_") ? "init" : "unknown";
  }
}
