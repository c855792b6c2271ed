package dev.vitrine.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.runtime.error.FunctionCallError;
import dev.vitrine.vm.error.CompilationError;
import dev.vitrine.wasm.PrepareError;
import org.junit.jupiter.api.Test;

/** What becomes of the VM's errors in outcomes. */
class CallErrorsTest {
  /** By number, as the reference's core/primitives/src/errors.rs has them. */
  private static final String[] PREPARE_ERRORS =
      ("Serialization Deserialization InternalMemoryDeclared GasInstrumentation"
              + " StackHeightInstrumentation Instantiate Memory TooManyFunctions TooManyLocals"
              + " TooManyTables TooManyTableElements FunctionBodyTooLarge InstrumentedCodeTooLarge"
              + " TooManyBlocksPerFunction TooManyBlocksPerContract TooManyTypes"
              + " TooManyParamsPerFunction TooManyParamsPerContract OperandStackTooLarge")
          .split(" ");

  @Test
  void a_refusal_to_prepare_has_the_number_of_outcomes_not_that_of_the_vm() {
    assertThat(PrepareError.values()).hasSameSizeAs(PREPARE_ERRORS);
    for (PrepareError kind : PrepareError.values()) {
      FunctionCallError error = CallErrors.of(new CompilationError.Prepare(kind, null));
      byte[] borsh = error.toBorsh();
      assertThat(borsh).as(kind.kind()).hasSize(3).startsWith(0, 1);
      assertThat(PREPARE_ERRORS[borsh[2]]).isEqualTo(kind.kind());
      assertThat(error.toJson().toString())
          .isEqualTo("{\"CompilationError\":{\"PrepareError\":\"" + kind.kind() + "\"}}");
    }
  }
}
