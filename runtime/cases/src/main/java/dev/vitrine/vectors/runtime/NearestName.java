package dev.vitrine.vectors.runtime;

/** Finds the name that somebody may have meant. */
final class NearestName {
  /** One change for so many letters of a name is a slip. */
  private static final int LETTERS_A_SLIP = 3;

  private NearestName() {}

  /** The first of those names that take the fewest changes of letters, or null if none is near. */
  static String of(String name, Iterable<String> names) {
    String nearest = null;
    int least = name.length() / LETTERS_A_SLIP + 1;
    for (String candidate : names) {
      int changes = changes(name, candidate);
      if (changes < least) {
        least = changes;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** How many letters must be put in, taken out or replaced (Levenshtein's distance). */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int k = 0; k <= to.length(); k++) {
      row[k] = k;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= to.length(); k++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1);
        diagonal = row[k];
        row[k] = Math.min(replaced, 1 + Math.min(row[k], row[k - 1]));
      }
    }
    return row[to.length()];
  }
}
