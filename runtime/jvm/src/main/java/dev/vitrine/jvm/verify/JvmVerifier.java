package dev.vitrine.jvm.verify;

import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.crypto.Products51;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verifier;
import dev.vitrine.vm.Engine;

/**
 * Verifiers on the JVM. One may be used by several threads at once. In three lines:
 *
 * <pre>{@code
 * byte[] file = Files.readAllBytes(Path.of("transfer.json"));
 * Report report = JvmVerifier.verify(file);
 * System.out.println(report.verdict() + ": " + report.reason());
 * }</pre>
 */
public final class JvmVerifier {
  static {
    JdkSha256.install();
    Products51.install();
  }

  private JvmVerifier() {}

  /**
   * Verifies a bundle or small proof without asking for anything beside its own consistency.
   *
   * @throws MalformedBundleException if the file is neither
   */
  public static Report verify(byte[] file) {
    return onAllCores().verify(file, Expectations.NONE);
  }

  /** A verifier on the compiling engine and on all cores. */
  public static Verifier onAllCores() {
    return on(JvmEngine.compiler(), java.lang.Runtime.getRuntime().availableProcessors());
  }

  /** A verifier on this engine and so many threads. */
  public static Verifier on(Engine engine, int threads) {
    return new Verifier(
        LocalNode.applier(engine, new SharedCache(LocalNode.CACHE_BYTES)),
        new ParallelSteps(threads));
  }
}
