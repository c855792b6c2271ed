package dev.vitrine.jvm.compiler;

import dev.vitrine.vm.HostFunction;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A module whose functions are compiled when they are called, and a few idle states that a next
 * call can use. Safe for several threads.
 */
public final class CompiledContract {
  /** More idle states than there are calls at the same time are of no use. */
  private static final int MAX_IDLE = 4;

  private static final MethodType ENTRY = MethodType.methodType(void.class, GuestState.class);

  private final ModuleLayout module;
  private final HostFunction[] host;
  private final ContractClasses classes;
  private final long[] initialGlobals;
  private final MethodHandle newState;
  private final ConcurrentMap<String, MethodHandle> entries = new ConcurrentHashMap<>();
  private final ArrayDeque<GuestState> idle = new ArrayDeque<>();

  private CompiledContract(ModuleLayout module, List<HostFunction> host) {
    this.module = module;
    this.host = host.toArray(new HostFunction[0]);
    this.classes = new ContractClasses(module);
    this.initialGlobals = classes.state().initialArray();
    try {
      Class<?> state = classes.loadClass(Names.STATE.replace('/', '.'));
      this.newState =
          MethodHandles.publicLookup()
              .findConstructor(state, MethodType.methodType(void.class))
              .asType(MethodType.methodType(GuestState.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a module ready to run.
   *
   * @param bytes an instrumented module
   * @param host the host functions that it imports, in order
   * @return null if some function is too large for a method of the JVM
   */
  public static CompiledContract of(byte[] bytes, List<HostFunction> host) {
    ModuleLayout module = new ModuleLayout(bytes);
    CompiledContract contract = new CompiledContract(module, host);
    return contract.fits() ? contract : null;
  }

  private boolean fits() {
    for (int i = module.imports.size(); i < module.functions.size(); i++) {
      if (!classes.fits(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the module's own counter exists: if not, nothing in it costs gas. */
  public boolean hasGas() {
    return module.exportedGlobals.containsKey("vitrine_gas");
  }

  /**
   * A state as at the start of a call.
   *
   * @throws dev.vitrine.jvm.memory.GuestTrap if an element segment does not fit the table
   */
  public GuestState take() {
    synchronized (idle) {
      GuestState state = idle.pollLast();
      if (state != null) {
        return state;
      }
    }
    GuestState state;
    try {
      state = (GuestState) newState.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    state.link(module, host, initialGlobals);
    return state;
  }

  /** Keeps a state whose call has ended for the next one. */
  public void give(GuestState state) {
    synchronized (idle) {
      if (idle.size() < MAX_IDLE) {
        idle.addLast(state);
      }
    }
  }

  /**
   * Calls an exported function without parameters or results. Whatever a host function throws comes
   * out as it is.
   */
  public void call(GuestState state, String export) {
    MethodHandle entry = entries.computeIfAbsent(export, this::entry);
    try {
      entry.invokeExact(state);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private MethodHandle entry(String export) {
    int function = module.exportedFunctions.get(export);
    try {
      Class<?> state = classes.loadClass(Names.STATE.replace('/', '.'));
      Class<?> owner = classes.loadClass(Names.function(function).replace('/', '.'));
      return MethodHandles.publicLookup()
          .findStatic(owner, Names.CALL, MethodType.methodType(void.class, state))
          .asType(ENTRY);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
