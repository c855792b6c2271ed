package dev.vitrine.wasm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The custom sections of a module, which preparation drops: for showing an embedded ABI or source
 * metadata. Nothing is validated, and a section that cannot be read ends the look.
 *
 * @param customSections in the module's order
 */
public record ModuleSummary(List<CustomSection> customSections) {
  private static final int HEADER = 8;
  private static final int CUSTOM = 0;

  /** A custom section: its name, and where its content stands in the module's bytes. */
  public record CustomSection(String name, int start, int end) {}

  /** Looks at a module. Never throws. */
  public static ModuleSummary of(byte[] code) {
    List<CustomSection> sections = new ArrayList<>();
    BinaryReader in = new BinaryReader(code);
    try {
      in.skip(HEADER);
      while (!in.atEnd()) {
        int id = in.u8();
        int length = in.varU32();
        int end = in.position() + length;
        if (id == CUSTOM) {
          int nameLength = in.varU32();
          int nameAt = in.position();
          in.skip(nameLength);
          String name = new String(code, nameAt, nameLength, StandardCharsets.UTF_8);
          sections.add(new CustomSection(name, in.position(), end));
        }
        in.skip(end - in.position());
      }
    } catch (Refusal refusal) {
      // A module that ends in the middle: what was found until there is shown.
      return new ModuleSummary(List.copyOf(sections));
    }
    return new ModuleSummary(List.copyOf(sections));
  }

  /** Whether there is a custom section of this name. */
  public boolean has(String name) {
    for (CustomSection section : customSections) {
      if (section.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
