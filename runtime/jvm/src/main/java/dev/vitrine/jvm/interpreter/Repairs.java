package dev.vitrine.jvm.interpreter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.CodeSection;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;

/**
 * Takes instructions out of Endive's hands that it gets wrong: {@code abs} and {@code neg} of a NaN
 * depend on the JVM's mood, {@code copysign} takes one finite number for a NaN, {@code
 * convert_i64_u} rounds upwards, and stores of the lower 8 or 32 bits let an address of 2 GiB or
 * more wrap around. In their place stand opcodes that Endive's interpreter does not know, and that
 * preparation never lets through; {@link RepairedMachine} does what is meant.
 */
final class Repairs {
  static final Map<OpCode, OpCode> STAND_INS =
      Map.ofEntries(
          Map.entry(OpCode.F32_ABS, OpCode.F32x4_ABS),
          Map.entry(OpCode.F32_NEG, OpCode.F32x4_NEG),
          Map.entry(OpCode.F32_COPYSIGN, OpCode.F32x4_PMIN),
          Map.entry(OpCode.F32_CONVERT_I64_U, OpCode.F32x4_CONVERT_I32x4_U),
          Map.entry(OpCode.F64_ABS, OpCode.F64x2_ABS),
          Map.entry(OpCode.F64_NEG, OpCode.F64x2_NEG),
          Map.entry(OpCode.F64_COPYSIGN, OpCode.F64x2_PMIN),
          Map.entry(OpCode.F64_CONVERT_I64_U, OpCode.F64x2_CONVERT_LOW_I32x4_U),
          Map.entry(OpCode.I32_STORE8, OpCode.V128_STORE8_LANE),
          Map.entry(OpCode.I64_STORE8, OpCode.V128_STORE8_LANE),
          Map.entry(OpCode.I64_STORE32, OpCode.V128_STORE32_LANE));

  private Repairs() {}

  /** The module with stand-ins; the same one if it needs none. */
  static WasmModule repair(WasmModule module) {
    FunctionBody[] bodies = module.codeSection().functionBodies();
    if (Arrays.stream(bodies).noneMatch(Repairs::needsRepair)) {
      return module;
    }
    CodeSection.Builder repaired = CodeSection.builder();
    for (FunctionBody body : bodies) {
      repaired.addFunctionBody(repair(body));
    }
    return with(module, repaired.build());
  }

  private static boolean needsRepair(FunctionBody body) {
    return body.instructions().stream()
        .anyMatch(instruction -> STAND_INS.containsKey(instruction.opcode()));
  }

  private static FunctionBody repair(FunctionBody body) {
    List<AnnotatedInstruction> instructions = new ArrayList<>(body.instructions());
    for (int i = 0; i < instructions.size(); i++) {
      AnnotatedInstruction instruction = instructions.get(i);
      OpCode standIn = STAND_INS.get(instruction.opcode());
      if (standIn != null) {
        Instruction base = new Instruction(instruction.address(), standIn, instruction.operands());
        instructions.set(
            i, AnnotatedInstruction.builder().from(base).withDepth(instruction.depth()).build());
      }
    }
    return new FunctionBody(body.localTypes(), instructions);
  }

  private static WasmModule with(WasmModule module, CodeSection code) {
    WasmModule.Builder builder =
        WasmModule.builder()
            .withValidation(false)
            .setTypeSection(module.typeSection())
            .setImportSection(module.importSection())
            .setFunctionSection(module.functionSection())
            .setTableSection(module.tableSection())
            .setGlobalSection(module.globalSection())
            .setExportSection(module.exportSection())
            .setElementSection(module.elementSection())
            .setDataSection(module.dataSection())
            .setCodeSection(code);
    module.dataCountSection().ifPresent(builder::setDataCountSection);
    return builder.build();
  }
}
