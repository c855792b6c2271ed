package dev.vitrine.wasm;

import java.util.List;

/**
 * A quick look at a module, for showing it: nothing is validated, and a section that cannot be read
 * ends the look.
 *
 * @param imports the function imports
 * @param exports the function exports
 * @param customSections the custom sections, such as an embedded ABI
 * @param complete whether the look reached the end of the module
 */
public record ModuleSummary(
    List<ImportName> imports,
    List<String> exports,
    List<CustomSection> customSections,
    boolean complete) {

  /** The two names of an import. */
  public record ImportName(String module, String name) {}

  /** A custom section: its name, and where its content stands in the module's bytes. */
  public record CustomSection(String name, int start, int end) {}

  /** Looks at a module. Never throws. */
  public static ModuleSummary of(byte[] code) {
    return new ModuleSummary(List.of(), List.of(), List.of(), false);
  }
}
