package dev.vitrine.jvm.verify;

import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Verifier;
import dev.vitrine.vm.Engine;

/** Verifiers on the JVM. One may be used by several threads at once. */
public final class JvmVerifier {
  private JvmVerifier() {}

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
