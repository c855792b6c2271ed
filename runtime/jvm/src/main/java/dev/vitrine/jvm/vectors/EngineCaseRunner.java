package dev.vitrine.jvm.vectors;

import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vectors.VmVectors;
import dev.vitrine.vm.Engine;

/** Runs cases on an engine of this JVM. */
public final class EngineCaseRunner implements CaseRunner {
  private final VmVectors vm;

  /** Runs on this engine, with files from there. */
  public EngineCaseRunner(VectorFiles files, Engine engine) {
    this.vm = new VmVectors(files, engine);
  }

  @Override
  public CaseResult run(VectorFile.Kind kind, String json) {
    return vm.run(json);
  }
}
