package dev.vitrine.config;

/** How constants of an enum are spelled in parameter texts: in lower case. */
final class ParameterNames {
  private ParameterNames() {}

  /** The name in lower case, by hand: the default locale has no say here. */
  static String of(String constant) {
    StringBuilder out = new StringBuilder(constant.length());
    for (int i = 0; i < constant.length(); i++) {
      char c = constant.charAt(i);
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return out.toString();
  }
}
