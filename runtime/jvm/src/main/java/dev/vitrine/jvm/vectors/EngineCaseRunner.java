package dev.vitrine.jvm.vectors;

import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vectors.VmVectors;
import dev.vitrine.vectors.runtime.RuntimeVectors;
import dev.vitrine.vm.Engine;

/** Runs cases on an engine of this JVM. */
public final class EngineCaseRunner implements CaseRunner {
  private final VmVectors vm;
  private final RuntimeVectors runtime;

  /** Runs on this engine, with files from there. */
  public EngineCaseRunner(VectorFiles files, Engine engine) {
    this.vm = new VmVectors(files, engine);
    this.runtime = new RuntimeVectors(files, engine);
  }

  @Override
  public CaseResult run(VectorFile.Kind kind, String json) {
    return kind == VectorFile.Kind.VM ? vm.run(json) : runtime.run(json);
  }
}
