package dev.vitrine.cases;

import dev.vitrine.text.Base58;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
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
