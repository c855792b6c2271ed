package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;

/** The JSON form of a bundle: one text for every bundle (docs/proof-format.md, "JSON form"). */
final class BundleJson {
  private static final int MAX_SHOWN = 64;

  private BundleJson() {}

  static String print(Bundle bundle) {
    return print(bundle, new ReadBytes()).toString();
  }

  /** The canonical form; {@code read} knows how some of its byte strings are spelled. */
  private static JsonObject print(Bundle bundle, ReadBytes read) {
    JsonObject out = Json.object();
    out.add("format", Bundle.FORMAT);
    if (bundle.genesis() == null) {
      out.add("genesis", Json.NULL);
    } else {
      JsonArray rows = new JsonArray();
      for (GenesisRow row : bundle.genesis()) {
        rows.add(new JsonArray().add(read.spell(row.key())).add(read.spell(row.value())));
      }
      out.add("genesis", rows);
    }
    JsonArray blocks = new JsonArray();
    for (BundleBlock block : bundle.blocks()) {
      blocks.add(
          Json.object()
              .add("statement", StatementJson.print(block.statement()))
              .add("signature", read.spell(block.signature()))
              .add("context", read.spell(block.context()))
              .add("transactions", JsonParts.base64(block.transactions(), read))
              .add("receipts", JsonParts.base64(block.receipts(), read))
              .add("result", read.spell(block.result())));
    }
    return out.add("blocks", blocks)
        .add("witness", JsonParts.base64(bundle.witness(), read))
        .add("codes", JsonParts.base64(bundle.codes(), read))
        .add("endorsements", JsonParts.print(bundle.endorsements()));
  }

  /** What somebody else wrote, short enough for a sentence. */
  private static String shortened(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  static Bundle parse(byte[] bytes) {
    JsonFile file = JsonFile.parse("bundle", bytes);
    JsonNode top = file.top();
    String format = top.member("format").string();
    if (!format.equals(Bundle.FORMAT)) {
      throw new MalformedBundleException(
          "format is \"" + shortened(format) + "\"; this release knows \"" + Bundle.FORMAT + "\"");
    }
    JsonNode genesis = top.member("genesis");
    Bundle bundle =
        new Bundle(
            genesis.value().isNull()
                ? null
                : Limits.list(genesis, Limits.MAX_ITEMS, BundleJson::row),
            Limits.list(top.member("blocks"), Limits.MAX_BLOCKS, BundleJson::block),
            Limits.byteStrings(top.member("witness")),
            Limits.byteStrings(top.member("codes")),
            JsonParts.endorsements(top.member("endorsements")));
    file.requireSpelling(read -> print(bundle, read));
    return bundle;
  }

  private static GenesisRow row(JsonNode node) {
    List<byte[]> pair = node.list(Limits::bytes);
    if (pair.size() != 2) {
      throw node.refuse("a row is a key and a value");
    }
    if (pair.get(0).length > Limits.MAX_KEY) {
      throw node.refuse("a key over " + Limits.MAX_KEY + " bytes");
    }
    return new GenesisRow(pair.get(0), pair.get(1));
  }

  private static BundleBlock block(JsonNode node) {
    return new BundleBlock(
        StatementJson.parse(node.member("statement")),
        JsonParts.signature(node.member("signature")),
        Limits.bytes(node.member("context")),
        Limits.byteStrings(node.member("transactions")),
        Limits.byteStrings(node.member("receipts")),
        Limits.bytes(node.member("result")));
  }
}
