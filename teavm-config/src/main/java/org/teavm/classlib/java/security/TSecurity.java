package org.teavm.classlib.java.security;

/**
 * Stands in for {@code java.security.Security} in the compiled core. There are no security
 * properties in a browser, so every one is absent, which makes Bouncy Castle take its defaults.
 */
public final class TSecurity {
  private TSecurity() {}

  /** Always null: no property is set. */
  public static String getProperty(String key) {
    return null;
  }
}
