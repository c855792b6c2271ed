package dev.vitrine.jvm.cli;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which cases {@code --only} means: a name; the first part of names before one of {@code / # @}; or
 * a pattern, where {@code *} stands for anything.
 */
final class CaseFilter implements Predicate<String> {
  private final Pattern pattern;

  /**
   * @param only as given, or null for all
   */
  CaseFilter(String only) {
    if (only == null) {
      pattern = Pattern.compile(".*", Pattern.DOTALL);
    } else if (only.contains("*")) {
      pattern = Pattern.compile("\\Q" + only.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
    } else {
      pattern = Pattern.compile(Pattern.quote(only) + "([/#@].*)?", Pattern.DOTALL);
    }
  }

  @Override
  public boolean test(String name) {
    return pattern.matcher(name).matches();
  }
}
