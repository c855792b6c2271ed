package dev.vitrine.endorsement;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads policies. Every member must be there, so that nothing is accepted because it was forgotten:
 * who accepts anything writes {@code "any"}, who asks for no endorsement of a kind writes null.
 */
public final class PolicyReader {
  private static final int MEASUREMENT = 48;

  private PolicyReader() {}

  /**
   * The policy that the text spells.
   *
   * @throws PolicyException if it is none, with the path of the member and the reason
   */
  public static Policy parse(String text) {
    JsonValue root;
    try {
      root = Json.parse(text);
    } catch (ParseException e) {
      throw new PolicyException(
          "not JSON: line " + e.getLocation().line + ", column " + e.getLocation().column);
    }
    PolicyNode top = new PolicyNode("", root);
    if (!root.isObject()) {
      throw new PolicyException("a policy is an object");
    }
    JsonValue format = root.asObject().get("format");
    if (format == null || !format.isString() || !format.asString().equals(Policy.FORMAT)) {
      throw new PolicyException("format: \"" + Policy.FORMAT + "\" is expected");
    }
    new PolicyNode("policy", root)
        .requireMembers("format", "release_ids", "chain_ids", "max_age", "tdx", "wallet", "keys");
    return new Policy(
        top.member("release_ids").listOrAny(PolicyReader::release),
        top.member("chain_ids").listOrAny(PolicyNode::string),
        top.member("max_age").secondsOrAny(),
        top.member("tdx").isNull() ? null : tdx(top.member("tdx")),
        top.member("wallet").isNull() ? null : wallet(top.member("wallet")),
        top.member("keys").isNull() ? null : keys(top.member("keys")));
  }

  private static CryptoHash release(PolicyNode node) {
    return CryptoHash.of(bytes(node, CryptoHash.LENGTH));
  }

  private static byte[] bytes(PolicyNode node, int length) {
    byte[] bytes = node.parse(Hex::decode);
    if (bytes.length != length) {
      throw node.refuse(2 * length + " hex digits are expected, not " + 2 * bytes.length);
    }
    return bytes;
  }

  private static Policy.Tdx tdx(PolicyNode node) {
    node.requireMembers(
        "mr_td",
        "rtmr0",
        "rtmr1",
        "rtmr2",
        "rtmr3",
        "compose_hashes",
        "tcb_statuses",
        "advisories",
        "min_evaluation_number",
        "max_collateral_age",
        "own_collateral",
        "debug");
    List<List<byte[]>> rtmrs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rtmrs.add(measurements(node.member("rtmr" + i)));
    }
    List<byte[]> mrTd = measurements(node.member("mr_td"));
    List<byte[]> compose =
        node.member("compose_hashes").listOrAny(item -> bytes(item, CryptoHash.LENGTH));
    // A quote of unknown software endorses nothing, so a policy has to name some.
    if (mrTd == null && rtmrs.get(3) == null && compose == null) {
      throw node.refuse("it names no software: give mr_td, rtmr3 or compose_hashes");
    }
    return new Policy.Tdx(
        mrTd,
        rtmrs,
        compose,
        node.member("tcb_statuses").list(PolicyReader::status),
        node.member("advisories").is("any")
            ? null
            : node.member("advisories").list(PolicyNode::string),
        node.member("min_evaluation_number").number(0, Integer.MAX_VALUE),
        node.member("max_collateral_age").secondsOrAny(),
        node.member("own_collateral").bool(),
        node.member("debug").bool());
  }

  private static List<byte[]> measurements(PolicyNode node) {
    return node.listOrAny(item -> bytes(item, MEASUREMENT));
  }

  private static String status(PolicyNode node) {
    String word = node.string();
    TcbStatus status = TcbStatus.byWord(word);
    // A revoked TCB is refused before any policy is asked.
    if (status == null || status == TcbStatus.REVOKED) {
      throw node.refuse(
          "one of Intel's words, as " + TcbStatus.UP_TO_DATE.word() + ", is expected");
    }
    return word;
  }

  private static Policy.Wallet wallet(PolicyNode node) {
    node.requireMembers("accounts", "key_proven_under");
    PolicyNode under = node.member("key_proven_under");
    boolean any = under.is("nothing");
    return new Policy.Wallet(
        node.member("accounts").listOrAny(item -> item.parse(AccountId::of)),
        !any,
        any || under.is("statements") ? null : roots(under));
  }

  private static List<CryptoHash> roots(PolicyNode node) {
    if (!node.value().isArray()) {
      throw node.refuse("\"nothing\", \"statements\" or a list of state roots is expected");
    }
    return node.list(item -> item.parse(CryptoHash::parse));
  }

  private static Policy.Keys keys(PolicyNode node) {
    node.requireMembers("first_keys", "max_links");
    List<PublicKey> first = node.member("first_keys").list(item -> item.parse(PublicKey::parse));
    if (first.isEmpty()) {
      throw node.member("first_keys").refuse("an empty list accepts nothing");
    }
    return new Policy.Keys(
        first, node.member("max_links").number(1, KeyChainEndorsement.MAX_LINKS));
  }
}
