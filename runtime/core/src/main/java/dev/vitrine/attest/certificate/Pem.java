package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.TextFormatException;
import java.util.ArrayList;
import java.util.List;

/** PEM (RFC 7468): certificates one behind the other, and nothing between them but line ends. */
final class Pem {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  /** A chain has three certificates; more than this is no chain of Intel's. */
  private static final int MOST = 8;

  private Pem() {}

  /** The DER of each certificate. */
  static List<byte[]> certificates(String chain) throws Refused {
    // A quote ends its PEM with a zero byte, as C does its strings.
    boolean terminated = !chain.isEmpty() && chain.charAt(chain.length() - 1) == 0;
    String text = terminated ? chain.substring(0, chain.length() - 1) : chain;
    List<byte[]> all = new ArrayList<>();
    int at = skip(text, 0);
    while (at < text.length()) {
      if (!text.startsWith(BEGIN, at)) {
        throw new Refused("PEM: no certificate begins at position " + at);
      }
      if (all.size() == MOST) {
        throw new Refused("PEM: more than " + MOST + " certificates");
      }
      int start = at + BEGIN.length();
      int end = text.indexOf(END, start);
      if (end < 0) {
        throw new Refused("PEM: the certificate at position " + at + " does not end");
      }
      try {
        all.add(Base64Text.decode(withoutSpace(text, start, end)));
      } catch (TextFormatException e) {
        throw new Refused("PEM: certificate " + all.size() + ": " + e.getMessage());
      }
      at = skip(text, end + END.length());
    }
    return all;
  }

  private static String withoutSpace(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == '\n' || c == '\r';
  }
}
