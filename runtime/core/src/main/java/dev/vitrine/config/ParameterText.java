package dev.vitrine.config;

import dev.vitrine.types.Balance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters by name, read from texts of one "name value…" per line. Later texts override earlier
 * ones; a later text may not bring a new name, so that a slip of the pen is found.
 */
final class ParameterText {
  private final Map<String, String> values = new HashMap<>();

  ParameterText(List<String> texts) {
    boolean first = true;
    for (String text : texts) {
      read(text, first);
      first = false;
    }
  }

  private void read(String text, boolean mayAdd) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).trim();
      start = end + 1;
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      int space = line.indexOf(' ');
      String name = line.substring(0, space);
      String before = values.put(name, line.substring(space + 1));
      if ((before == null) != mayAdd) {
        throw new IllegalArgumentException("parameter " + name + " twice or not known before");
      }
    }
  }

  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return value;
  }

  long number(String name) {
    return parse(text(name));
  }

  int count(String name) {
    return Math.toIntExact(number(name));
  }

  boolean flag(String name) {
    return text("flag." + name).equals("true");
  }

  Balance balance(String name) {
    return Balance.parse(text(name).replace("_", ""));
  }

  Ratio ratio(String name) {
    String value = text(name);
    int slash = value.indexOf('/');
    return new Ratio(parse(value.substring(0, slash)), parse(value.substring(slash + 1)));
  }

  /** "gas" or "gas compute gas". */
  long[] cost(String name) {
    List<String> words = words(text(name));
    long gas = parse(words.get(0));
    return new long[] {gas, words.size() > 1 ? parse(words.get(2)) : gas};
  }

  /** "send_sir send_not_sir execution", then the same in compute after the word "compute". */
  Fee fee(String name) {
    List<String> words = words(text(name));
    long[] v = new long[6];
    int compute = words.size() > 3 ? 4 : 0;
    for (int i = 0; i < 3; i++) {
      v[i] = parse(words.get(i));
      v[i + 3] = parse(words.get(i + compute));
    }
    return new Fee(v[0], v[1], v[2], v[3], v[4], v[5]);
  }

  private static List<String> words(String value) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start <= value.length()) {
      int end = value.indexOf(' ', start);
      end = end < 0 ? value.length() : end;
      words.add(value.substring(start, end));
      start = end + 1;
    }
    return words;
  }

  private static long parse(String digits) {
    return Long.parseLong(digits.replace("_", ""));
  }
}
