package dev.vitrine.vm;

/**
 * Runs a module: the seam between the protocol and whatever executes WebAssembly here. The same
 * instrumented bytes run on every engine (docs/design.md §6).
 *
 * <p>A call has these steps:
 *
 * <ol>
 *   <li>make the memory and {@link VMLogic#attach attach} it;
 *   <li>instantiate: element segments, then data segments; a trap here is an {@link Exit};
 *   <li>call the start function if there is one, then the method. Both begin by setting the gas of
 *       the module to {@link VMLogic#gasLeft()} and end by {@link VMLogic#leave} with what is left,
 *       also after a trap. (The instrumented module does so itself when it returns; the engine does
 *       it after a trap, from the exported gas global.)
 * </ol>
 *
 * <p>A host function is called by {@link HostFunction}: {@link VMLogic#enter} with the gas left,
 * then the function, then {@link VMLogic#gasLeft()} is what the module goes on with. A {@link
 * dev.vitrine.vm.error.HostAbort} thrown by any of these passes through all frames and out of
 * {@link #call} unchanged; nothing is read from the instance then.
 */
public interface Engine {
  /**
   * Calls {@code method} of a fresh instance. The method exists and has neither parameters nor
   * results; all imports are known.
   */
  Exit call(LinkedModule module, String method, VMLogic logic);
}
