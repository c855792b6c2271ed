package dev.vitrine.cases;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base58;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.text.PlainJson;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.List;

/** Spellings of bytes, accounts and amounts, and the refusal of wrong ones. */
final class TextCases {
  private TextCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("text/base58", TextCases::base58));
    cases.add(new Case("text/base64", TextCases::base64));
    cases.add(new Case("text/hex", TextCases::hex));
    cases.add(new Case("text/plain-json", TextCases::plainJson));
    cases.add(new Case("text/plain-json-bytes", TextCases::plainJsonBytes));
    cases.add(new Case("text/account", TextCases::accounts));
    cases.add(new Case("text/balance", TextCases::balances));
  }

  private static void base58(Lines out) {
    // The first two of the Bitcoin test vectors that are not empty.
    out.known("one", "2g", Base58.encode(new byte[] {0x61}));
    out.known("three", "a3gV", Base58.encode(new byte[] {0x62, 0x62, 0x62}));
    Noise noise = new Noise(3);
    for (int length = 0; length < 80; length++) {
      byte[] bytes = noise.bytes(length);
      for (int i = 0; i < length % 4; i++) {
        bytes[i] = 0;
      }
      String text = Base58.encode(bytes);
      out.line(text);
      out.known("back", Hex.encode(bytes), Hex.encode(Base58.decode(text)));
    }
    refused(out, "zero", () -> Base58.decode("10"));
    refused(out, "euro", () -> Base58.decode("1€"));
  }

  private static void base64(Lines out) {
    Noise noise = new Noise(4);
    for (int length = 0; length < 20; length++) {
      byte[] bytes = noise.bytes(length);
      String text = Base64Text.encode(bytes);
      out.line(text);
      out.known("back", Hex.encode(bytes), Hex.encode(Base64Text.decode(text)));
    }
    for (String wrong : new String[] {"QR==", "QQ=", "QQ", "Q", "=", "QQ==QQ==", "Q Q=", "-_=="}) {
      refused(out, wrong, () -> Base64Text.decode(wrong));
    }
  }

  private static void hex(Lines out) {
    out.line(Hex.encode(new Noise(5).bytes(40)));
    for (String wrong : new String[] {"0", "0g", "AB", " 0", "€0"}) {
      refused(out, wrong, () -> Hex.decode(wrong));
    }
  }

  private static void plainJson(Lines out) {
    String[] plain = {
      "{}",
      "[]",
      "null",
      "\"\"",
      "0",
      "999999999",
      "[true,false,null]",
      "{\"a\":[1,{\"b\":\"/ ~<>'\"}],\"a\":20}"
    };
    for (String text : plain) {
      JsonValue value = PlainJson.read(ascii(text), 3, 6);
      out.known(text, text, String.valueOf(value));
      out.known("as all of JSON is read", true, Json.parse(text).equals(value));
    }
    String[] other = {
      "",
      " 1",
      "1 ",
      "[1, 2]",
      "{\"a\" :1}",
      "01",
      "-1",
      "1.0",
      "1e0",
      "1000000000",
      "+1",
      "nul",
      "nulll",
      "True",
      "\"",
      "\"\\n\"",
      "\"\t\"",
      "\"\u007f\"",
      "[1",
      "[1,",
      "[1,]",
      "[,1]",
      "[1}",
      "{\"a\":1",
      "{\"a\":1,",
      "{\"a\":1,}",
      "{\"a\"}",
      "{a:1}",
      "{1:1}",
      "{\"a\":}",
      "{}{}",
      "[]]"
    };
    for (String text : other) {
      out.known(text, true, PlainJson.read(ascii(text), 3, 6) == null);
    }
    out.known(
        "beyond ASCII", true, PlainJson.read(new byte[] {'"', (byte) 0xc3, '"'}, 3, 6) == null);
    out.known("too deep", true, PlainJson.read(ascii("[[[[]]]]"), 3, 6) == null);
    out.known("too many marks", true, PlainJson.read(ascii("[1,2,3,4,5,6,7]"), 3, 6) == null);
    out.known("just as many", false, PlainJson.read(ascii("[1,2,3,4,5,6]"), 3, 6) == null);
  }

  /** Long strings of base64 are decoded while they are read; all others are text as ever. */
  private static void plainJsonBytes(Lines out) {
    Noise noise = new Noise(7);
    for (int length = 60; length < 300; length += 1 + length / 80) {
      byte[] bytes = noise.bytes(length);
      String text = Base64Text.encode(bytes);
      out.known(
          "of " + length, length < 64 ? "[]" : "[" + Hex.encode(bytes) + "]", decoded(text, text));
    }
    String digits = Base64Text.encode(noise.bytes(96));
    String[] others = {
      digits + "A",
      digits + "AA",
      digits + "AAA",
      digits + "=",
      digits + "==",
      digits + "===",
      digits + "====",
      digits + "A===",
      digits + "QR==",
      digits + "QUJ=",
      digits + "QQ=A",
      digits + "QQ==QQ==",
      "QQ==" + digits,
      "~" + digits,
      digits + "-_-_",
      digits + "A[]A",
      "#0" + digits + "00"
    };
    for (String text : others) {
      out.known(text, "[]", decoded(text, text));
    }
    byte[] open = ascii('"' + digits);
    byte[] padded = ascii('"' + digits + "QQ==");
    for (byte[] text : new byte[][] {open, padded, ascii('"' + digits + "Q"), ascii("\"" + '"')}) {
      boolean isRead = PlainJson.read(text, 3, 6, bytes -> Json.NULL) != null;
      out.known("of " + text.length + " with no end", text.length == 2, isRead);
    }
  }

  /** What was decoded of two strings that are read; the values of all others must be the texts. */
  private static String decoded(String first, String second) {
    StringBuilder decoded = new StringBuilder();
    JsonValue list =
        PlainJson.read(
            ascii("[\"" + first + "\",\"" + second + "\"]"),
            3,
            6,
            bytes -> {
              decoded.append('[').append(Hex.encode(bytes)).append(']');
              return Json.value(Base64Text.encode(bytes));
            });
    if (!list.equals(Json.array(first, second))) {
      throw new AssertionError(first + ", " + second + ": read as " + list);
    }
    String all = decoded.toString();
    String one = all.substring(0, all.length() / 2);
    if (!all.equals(one + one)) {
      throw new AssertionError(all);
    }
    return one.isEmpty() ? "[]" : one;
  }

  private static byte[] ascii(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  private static void accounts(Lines out) {
    String[] texts = {
      "a",
      "ok",
      "alice.near",
      "a-b_c.d",
      "a..b",
      ".a",
      "a.",
      "a--b",
      "A.near",
      "a b",
      "é.near",
      "0".repeat(64),
      "0".repeat(65),
      "0x" + "a".repeat(40),
      "0s" + "b".repeat(40),
      "",
      "system"
    };
    for (String text : texts) {
      out.line(text + " is valid", AccountId.isValid(text));
    }
  }

  private static void balances(Lines out) {
    Noise noise = new Noise(6);
    for (int i = 0; i < 40; i++) {
      Balance a = Balance.of(noise.next() >>> noise.below(64), noise.next());
      out.line(a.toString());
      out.known("back", a, Balance.parse(a.toString()));
    }
    out.known("all", "340282366920938463463374607431768211455", Balance.MAX.toString());
    out.line("product", Balance.product(-1, -1));
    for (String wrong :
        new String[] {"", "01", "-1", "1e3", "340282366920938463463374607431768211456"}) {
      refused(out, wrong, () -> Balance.parse(wrong));
    }
  }

  private static void refused(Lines out, String name, Runnable attempt) {
    try {
      attempt.run();
    } catch (TextFormatException e) {
      out.line("refused " + name, e.getMessage());
      return;
    }
    throw new AssertionError(name + " was accepted");
  }
}
