package dev.vitrine.jvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cases.WasmWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir Path folder;

  /** A contract with one method {@code m} of these opcodes and these imports, all of type 0. */
  private Path contract(String[] imports, int... opcodes) throws IOException {
    WasmWriter imported = new WasmWriter();
    for (String name : imports) {
      imported.name("env").name(name).u8(0, 1);
    }
    byte[] body = new WasmWriter().u8(0).u8(opcodes).u8(0x0b).toBytes();
    byte[] code =
        new WasmWriter()
            .u8(0, 'a', 's', 'm', 1, 0, 0, 0)
            .section(1, 2, new byte[] {0x60, 0, 0, 0x60, 0, 1, 0x7e})
            .section(2, imports.length, imported.toBytes())
            .section(3, 1, new byte[] {0})
            .section(7, 1, new WasmWriter().name("m").u8(0).u32(imports.length).toBytes())
            .section(10, 1, new WasmWriter().u32(body.length).raw(body).toBytes())
            .toBytes();
    return Files.write(folder.resolve("contract.wasm"), code);
  }

  @Test
  void a_view_of_what_views_may_not_ask__is_refused_as_by_the_chain() throws IOException {
    Path contract = contract(new String[] {"prepaid_gas"}, 0x10, 0, 0x1a);
    CommandLineRun run = CommandLineRun.of("run", contract.toString(), "m", "--view");
    assertThat(run.out())
        .startsWith("Failure     A view call may not do this: prepaid_gas is not allowed in view")
        .contains("view of m on contract.test")
        .contains("The chain says: prepaid_gas is not allowed in view calls")
        .doesNotContain("Returned");
    CommandLineRun call = CommandLineRun.of("run", contract.toString(), "m");
    assertThat(call.out()).contains("Status      success");
  }

  @Test
  void a_view_of_a_method_that_is_not_there__says_so() throws IOException {
    Path contract = contract(new String[0]);
    assertThat(CommandLineRun.of("run", contract.toString(), "n", "--view").out())
        .startsWith("Failure     The contract has no method of this name\n")
        .contains("The chain says: MethodNotFound");
  }

  @Test
  void a_view_without_end__is_stopped() throws IOException {
    Path contract = contract(new String[0], 0x03, 0x40, 0x0c, 0, 0x0b);
    assertThat(CommandLineRun.of("run", contract.toString(), "m", "--view").out())
        .startsWith("Failure     The view burnt more gas than a view may\n")
        .contains("The chain says: Link Error: HostError(GasLimitExceeded)");
  }

  @Test
  void an_import_of_another_version__is_named_with_the_version() throws IOException {
    Path contract = contract(new String[] {"no_such_function"});
    CommandLineRun run = CommandLineRun.of("run", contract.toString(), "m");
    assertThat(run.err())
        .contains("It imports `no_such_function`, which protocol 86 does not have")
        .contains("import 1 of 1, byte ")
        .contains("No protocol version from 84 to 86 takes it.");
    assertThat(run.out()).contains("The chain says: Link Error: unknown or invalid import");
  }

  @Test
  void a_refused_contract__is_explained_with_byte_function_opcode_and_feature() throws IOException {
    Path contract = contract(new String[0], 0xfd, 0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    CommandLineRun run = CommandLineRun.of("run", contract.toString(), "m", "--view");
    assertThat(run.err())
        .contains("This contract uses SIMD, which NEAR does not run (byte ")
        .contains("function 0 `m`, 0xfd 0x0c v128.const")
        .contains("No protocol version from 84 to 86 takes it. Build without it");
    assertThat(run.out())
        .startsWith("Failure     The chain refuses this contract\n")
        .contains("The chain says: PrepareError: Error happened while deserializing the module.");
  }
}
