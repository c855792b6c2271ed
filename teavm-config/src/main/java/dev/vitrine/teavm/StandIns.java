package dev.vitrine.teavm;

import java.util.Set;
import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells TeaVM which classes to take from {@code dev.vitrine.teavm.standin} instead of from their
 * own jars. Runs inside the compiler, never in the browser.
 *
 * <ul>
 *   <li>{@code javax.security.auth.Destroyable}: absent from TeaVM's class library, an interface of
 *       private keys.
 *   <li>{@code org.bouncycastle.asn1.x509.Time}: would need time zones.
 *   <li>{@code org.bouncycastle.crypto.CryptoServicesRegistrar}: would fetch randomness from the
 *       browser through JavaScript.
 *   <li>{@code org.bouncycastle.util.Strings}: its class initializer calls {@code String.format},
 *       which alone would add 62 KB to the download.
 * </ul>
 *
 * {@code java.security.Security} has a stand-in too, found by TeaVM's own naming rule for the JDK's
 * packages: {@code org.teavm.classlib.java.security.TSecurity}.
 */
public final class StandIns extends SimpleSubstitutionPolicy {
  private static final Set<String> REPLACED =
      Set.of(
          "javax.security.auth.Destroyable",
          "org.bouncycastle.asn1.x509.Time",
          "org.bouncycastle.crypto.CryptoServicesRegistrar",
          "org.bouncycastle.util.Strings");

  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(REPLACED::contains).packagePrefix("dev.vitrine.teavm.standin");
  }
}
