package dev.vitrine.jvm.engine;

import dev.vitrine.vm.Exit;
import dev.vitrine.vm.VMLogic;

/** What an engine made of a module, ready to be called. */
interface RunnableContract {
  /** The engine that made it. */
  JvmEngine engine();

  /**
   * Calls a method of a fresh instance ({@link dev.vitrine.vm.Engine#call}).
   *
   * @param start whether the start function comes first
   * @param export name under which the instrumented module exports the method
   */
  Exit run(boolean start, String export, VMLogic logic);
}
