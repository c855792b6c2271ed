package dev.vitrine.jvm.proof;

import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verifier;

/**
 * Verifies bundles and small proofs on the compiling engine. In three lines:
 *
 * <pre>{@code
 * byte[] file = Files.readAllBytes(Path.of("transfer.json"));
 * Report report = JvmVerifier.verify(file);
 * System.out.println(report.verdict() + ": " + report.reason());
 * }</pre>
 */
public final class JvmVerifier {
  private JvmVerifier() {}

  /**
   * Verifies a file without asking for anything beside its own consistency.
   *
   * @throws MalformedBundleException if it is neither a bundle nor a small proof
   */
  public static Report verify(byte[] file) {
    return verify(file, Expectations.NONE);
  }

  /**
   * Verifies a file.
   *
   * @param expected nonce, release, anchor and trust that the caller asks for
   * @throws MalformedBundleException if it is neither a bundle nor a small proof
   */
  public static Report verify(byte[] file, Expectations expected) {
    return new Verifier(LocalNode.applier(JvmEngine.compiler())).verify(file, expected);
  }
}
