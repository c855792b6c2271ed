package dev.vitrine.jvm.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same bundle in a spelling that is not the one of the format. */
final class SpellingMutations {
  private SpellingMutations() {}

  static void of(Sample sample, Consumer<Mutation> out) {
    String json = sample.bundle().toJson();
    text(json, out);
    values(json, out);
    compact(sample.bundle(), out);
  }

  private static void text(String json, Consumer<Mutation> out) {
    add("white space", " " + json, out);
    add("white space", json + "\n", out);
    add("white space", json + " ", out);
    add("byte order mark", "\uFEFF" + json, out);
    add("text after the end", json + "{}", out);
    add("text after the end", json + "\0", out);
    each(json, ":", match -> ": ", "white space", out);
    each(json, ",", match -> ",\n", "white space", out);
    each(json, "\\{", match -> "{\"a\":1,", "unknown member", out);
    each(json, "\\}", match -> ",\"z\":null}", "unknown member", out);
    each(
        json,
        "\"(\\w+)\":(\"[^\"]{0,200}\"|\\d+|null)",
        match -> match + "," + match,
        "doubled member",
        out);
    each(
        json,
        "(\"\\w+\":(?:\"[^\"]*\"|\\d+|null)),(\"\\w+\":(?:\"[^\"]*\"|\\d+|null))",
        match -> {
          int comma = match.indexOf(",\"");
          return match.substring(comma + 1) + "," + match.substring(0, comma);
        },
        "reordered members",
        out);
    each(
        json,
        "\"(\\w+)\":",
        match -> "\"\\u00" + hex(match.charAt(1)) + match.substring(2),
        "escape",
        out);
    each(
        json,
        "\"[a-z_]+\":",
        match -> match.toUpperCase(java.util.Locale.ROOT),
        "another case",
        out);
    each(json, "\"\\w+\":(\"[^\"]*\"|\\d+|null),", match -> "", "missing member", out);
  }

  private static String hex(char c) {
    return Integer.toHexString(c);
  }

  private static void values(String json, Consumer<Mutation> out) {
    each(json, "\"protocol_version\":\\d+", match -> match + ".0", "number", out);
    each(json, "\"protocol_version\":\\d+", match -> match + "e0", "number", out);
    each(json, "\"protocol_version\":", match -> match + "0", "number", out);
    each(json, "\"protocol_version\":", match -> match + "-", "number", out);
    each(
        json, "\"protocol_version\":(\\d+)", match -> "\"protocol_version\":\"86\"", "number", out);
    each(json, ":\"\\d+\"", match -> ":\"0" + match.substring(2), "leading zero", out);
    each(json, ":\"\\d+\"", match -> ":\"+" + match.substring(2), "sign", out);
    each(
        json, ":\"\\d+\"", match -> ":" + match.substring(2, match.length() - 1), "no quotes", out);
    each(json, ":\"[0-9a-f]{4,}\"", match -> match.toUpperCase(java.util.Locale.ROOT), "hex", out);
    each(
        json,
        ":\"[1-9A-HJ-NP-Za-km-z]{43,44}\"",
        match -> ":\"1" + match.substring(2),
        "base58",
        out);
    each(json, "=+\"", match -> "\"", "base64 without padding", out);
    each(json, "[A-Za-z0-9+/]=\"", match -> next(match), "base64 with idle bits", out);
    each(json, "[+]", match -> "-", "base64 of URLs", out);
    each(json, "/(?=[A-Za-z0-9+/]{20})", match -> "\\\\/", "escape", out);
    each(json, "null", match -> "\"\"", "null", out);
    each(json, "\\[\\]", match -> "null", "null", out);
    each(json, "\\[\\]", match -> "{}", "list", out);
  }

  /** A base64 digit whose idle bits are not zero. */
  private static String next(String match) {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    int at = digits.indexOf(match.charAt(0));
    return digits.charAt(at | 1) + match.substring(1);
  }

  private static void compact(Bundle bundle, Consumer<Mutation> out) {
    byte[] file = bundle.toBorsh();
    for (int cut : new int[] {1, 2, 4, 100, file.length / 2, file.length - 1}) {
      out.accept(new Mutation("cut", cut + " bytes", () -> Arrays.copyOf(file, file.length - cut)));
    }
    out.accept(new Mutation("bytes after the end", "", () -> Arrays.copyOf(file, file.length + 1)));
    for (int i : Blocks.chosen(bundle.blocks().size())) {
      BundleBlock block = bundle.blocks().get(i);
      parts(bundle, i, Blocks.withContext(block, longer(block.context())), out);
      parts(bundle, i, Blocks.withResult(block, longer(block.result())), out);
      for (int j = 0; j < block.transactions().size(); j++) {
        byte[] transaction = longer(block.transactions().get(j));
        List<byte[]> list = WitnessMutations.replaced(block.transactions(), j, transaction);
        parts(bundle, i, Blocks.withTransactions(block, list), out);
      }
    }
  }

  private static void parts(Bundle bundle, int index, BundleBlock block, Consumer<Mutation> out) {
    Bundle changed = Bundles.withBlock(bundle, index, block);
    out.accept(Mutation.of("borsh with a byte too many", "block " + index, () -> changed));
  }

  private static byte[] longer(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + 1);
  }

  private static void add(String kind, String text, Consumer<Mutation> out) {
    out.accept(new Mutation("JSON: " + kind, "", () -> text.getBytes(UTF_8)));
  }

  /** Changes the first, the last and some matches between, one at a time. */
  private static void each(
      String json,
      String pattern,
      UnaryOperator<String> change,
      String kind,
      Consumer<Mutation> out) {
    Matcher matcher = Pattern.compile(pattern).matcher(json);
    List<MatchResult> matches = matcher.results().limit(400).toList();
    int step = Math.max(1, matches.size() / 12);
    for (int i = 0; i < matches.size(); i += step) {
      MatchResult match = matches.get(i);
      String other = change.apply(match.group());
      out.accept(
          new Mutation(
              "JSON: " + kind,
              match.group() + " at " + match.start(),
              () ->
                  other.equals(match.group())
                      ? null
                      : (json.substring(0, match.start()) + other + json.substring(match.end()))
                          .getBytes(UTF_8)));
    }
  }
}
