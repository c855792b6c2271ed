package dev.vitrine.jvm.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this program lies. */
final class ThisJar {
  private ThisJar() {}

  /** The jar, or the folder of classes in a build. */
  static Path path() {
    try {
      return Path.of(ThisJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
