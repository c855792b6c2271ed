package dev.vitrine.vm;

import dev.vitrine.wasm.PreparedModule;
import java.util.List;

/** A prepared module whose imports have been found. Kept in the {@link PreparedCache}. */
public final class LinkedModule {
  private final PreparedModule module;
  private final List<HostFunction> imports;
  private Object compiled;

  LinkedModule(PreparedModule module, List<HostFunction> imports) {
    this.module = module;
    this.imports = List.copyOf(imports);
  }

  /** The module. */
  public PreparedModule module() {
    return module;
  }

  /** The host functions that it imports, in the order of {@link PreparedModule#imports()}. */
  public List<HostFunction> imports() {
    return imports;
  }

  /** What the engine made of the module at an earlier call, or null: the engine's own. */
  public Object compiled() {
    return compiled;
  }

  /** Lets the engine keep what it made of the module. */
  public void keepCompiled(Object compiled) {
    this.compiled = compiled;
  }
}
