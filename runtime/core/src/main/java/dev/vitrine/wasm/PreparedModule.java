package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A contract that is ready to run: instrumented bytes and what the VM must know about them.
 *
 * <p>The instrumented module imports, beside the contract's host functions (module {@code env},
 * each with one more parameter, the gas left),
 *
 * <ul>
 *   <li>{@code vitrine.memory}: the one memory, made by the host;
 *   <li>{@code vitrine.gas_left() → i64}: the gas that the contract may still use, below 2^63,
 *       asked on entry and after each host function;
 *   <li>{@code vitrine.leave(i64)}: the gas left when a method ended well;
 *   <li>{@code vitrine.gas_exhausted(i64 left, i64 charge)}: a charge that did not fit, never
 *       returns;
 *   <li>{@code vitrine.stack_exhausted(i64 left)}: the metered stack ended, never returns.
 * </ul>
 *
 * <p>It exports each method m as {@code "\0" + m} of type [] → [], the start function as {@code
 * vitrine_start}, the globals {@code vitrine_gas} (i64, gas left, read after a trap) and {@code
 * vitrine_indirect} (i32, index of the last indirect call), and the table as {@code vitrine_table}
 * if there is one.
 */
public final class PreparedModule implements PrepareResult {
  private final byte[] bytes;
  private final int originalLength;
  private final List<FunctionImport> imports;
  private final Map<String, FunctionExport> functionExports;
  private final boolean start;
  private final boolean table;
  private final boolean fitsInstanceLimit;

  PreparedModule(
      byte[] bytes,
      int originalLength,
      List<FunctionImport> imports,
      List<FunctionExport> exports,
      boolean start,
      boolean table,
      boolean fitsInstanceLimit) {
    this.bytes = bytes;
    this.originalLength = originalLength;
    this.imports = List.copyOf(imports);
    this.functionExports = new HashMap<>();
    for (FunctionExport export : exports) {
      functionExports.put(export.name(), export);
    }
    this.start = start;
    this.table = table;
    this.fitsInstanceLimit = fitsInstanceLimit;
  }

  /** The instrumented module. Not a copy: read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** Length of the contract as deployed, the measure of the loading fee (§2.7). */
  public int originalLength() {
    return originalLength;
  }

  /** The host functions that the contract imports, in the order of its import section. */
  public List<FunctionImport> imports() {
    return imports;
  }

  /** The function exported under this name, or null. */
  public FunctionExport functionExport(String name) {
    return functionExports.get(name);
  }

  /** Names of the functions that can be called as methods, in ascending order. */
  public List<String> methods() {
    List<String> methods = new ArrayList<>();
    for (FunctionExport export : functionExports.values()) {
      if (export.type().isMethod()) {
        methods.add(export.name());
      }
    }
    methods.sort(null);
    return methods;
  }

  /** Whether there is a start function, to be called before the method. */
  public boolean hasStart() {
    return start;
  }

  /** Whether the module has a table, exported as {@code vitrine_table}. */
  public boolean hasTable() {
    return table;
  }

  /**
   * Whether the module fits into the reference's instance size limit (§3.5); if not, calls end in
   * {@code LoadingError}.
   */
  public boolean fitsInstanceLimit() {
    return fitsInstanceLimit;
  }
}
