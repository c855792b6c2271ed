package dev.vitrine.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;
import dev.vitrine.vm.error.VMRunnerError;
import dev.vitrine.vm.error.WasmTrap;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which failure hides which (docs/spec/vm.md §6.1), with an engine that does as it is told. */
class ContractRunnerTest {
  private static final String HEAD = "0061736d01000000";

  /** {@code (module (func (export "main")) (func (export "f") (param i32)))}. */
  private static final String TWO_METHODS =
      HEAD
          + "010802600000"
          + "60017f00"
          + "0303020001"
          + "070c02046d61696e0000016600010a070202000b02000b";

  /** {@code (module (import "env" "nothing" (func)) (func (export "main")))}. */
  private static final String UNKNOWN_IMPORT =
      HEAD
          + "010401600000"
          + "020f0103656e76076e6f7468696e670000"
          + "03020100"
          + "070801046d61696e0001"
          + "0a040102000b";

  private static final long LOADING_BASE = 35_445_963L;
  private static final long LOADING_BYTE = 1_089_295L;

  private final List<String> calls = new ArrayList<>();
  private long prepaidGas = 1_000_000_000_000L;

  private RunResult run(String wasmHex, String method, Engine engine) {
    byte[] wasm = wasmHex == null ? null : Hex.decode(wasmHex);
    ContractCode code =
        new ContractCode() {
          @Override
          public CryptoHash hash() {
            return wasm == null ? CryptoHash.ZERO : CryptoHash.owning(Sha256.hash(wasm));
          }

          @Override
          public byte[] load() {
            return wasm;
          }
        };
    return new ContractRunner(engine, new PreparedCache(1000))
        .run(code, method, context(), external(), RuntimeConfig.forProtocol(86));
  }

  private RunResult run(String wasmHex, String method) {
    return run(wasmHex, method, this::returns);
  }

  private Exit returns(LinkedModule module, String method, VMLogic logic) {
    calls.add(method);
    return Exit.RETURNED;
  }

  private static String kind(RunResult result) {
    return result.outcome() != null ? result.outcome().aborted().kind() : result.error().kind();
  }

  private static long loading(String wasmHex) {
    return LOADING_BASE + LOADING_BYTE * (wasmHex.length() / 2);
  }

  @Test
  void missing_code_comes_before_an_empty_name() {
    assertThat(kind(run(null, ""))).isEqualTo("VMRunnerError.ContractCodeNotPresent");
  }

  @Test
  void empty_name_comes_before_a_refused_module_and_costs_nothing() {
    RunResult result = run("00", "");
    assertThat(kind(result)).isEqualTo("MethodResolveError.MethodEmptyName");
    assertThat(result.outcome().burntGas()).isZero();
    assertThat(result.outcome().balance()).isEqualTo(Balance.yocto(17));
    assertThat(result.outcome().nop()).isFalse();
  }

  @Test
  void refused_module_comes_before_the_loading_fee_and_costs_nothing() {
    prepaidGas = 1;
    RunResult result = run("00", "main");
    assertThat(kind(result)).isEqualTo("CompilationError.PrepareError.Deserialization");
    assertThat(result.outcome().burntGas()).isZero();
  }

  @Test
  void loading_fee_comes_before_an_unknown_import() {
    prepaidGas = 1000;
    RunResult result = run(UNKNOWN_IMPORT, "main");
    assertThat(kind(result)).isEqualTo("HostError.GasExceeded");
    assertThat(result.outcome().burntGas()).isEqualTo(1000);
  }

  @Test
  void unknown_import_comes_before_an_unknown_method_and_keeps_the_loading_fee() {
    RunResult result = run(UNKNOWN_IMPORT, "none");
    assertThat(result.outcome().aborted().text()).isEqualTo("unknown or invalid import");
    assertThat(result.outcome().burntGas()).isEqualTo(loading(UNKNOWN_IMPORT));
  }

  @Test
  void unknown_method_and_wrong_signature_are_as_if_nothing_had_happened() {
    RunResult unknown = run(TWO_METHODS, "none");
    assertThat(kind(unknown)).isEqualTo("MethodResolveError.MethodNotFound");
    assertThat(unknown.outcome().nop()).isTrue();
    assertThat(unknown.outcome().burntGas()).isZero();
    assertThat(unknown.outcome().balance()).isEqualTo(Balance.ZERO);
    assertThat(kind(run(TWO_METHODS, "f"))).isEqualTo("MethodResolveError.MethodInvalidSignature");
    assertThat(calls).isEmpty();
  }

  @Test
  void method_that_returns_has_burnt_what_the_engine_reports() {
    RunResult result =
        run(
            TWO_METHODS,
            "main",
            (module, method, logic) -> {
              logic.leave(logic.gasLeft() - 77);
              return returns(module, method, logic);
            });
    assertThat(calls).containsExactly("main");
    assertThat(result.outcome().aborted()).isNull();
    assertThat(result.outcome().burntGas()).isEqualTo(loading(TWO_METHODS) + 77);
    assertThat(result.outcome().profile().wasm()).isEqualTo(77);
  }

  @Test
  void trap_and_abort_become_outcomes_and_a_broken_state_none() {
    assertThat(kind(run(TWO_METHODS, "main", (m, n, l) -> Exit.trapped(WasmTrap.UNREACHABLE))))
        .isEqualTo("WasmTrap.Unreachable");
    assertThat(
            kind(
                run(
                    TWO_METHODS,
                    "main",
                    (m, n, l) -> {
                      throw HostError.of(HostErrorKind.BAD_UTF8).abort();
                    })))
        .isEqualTo("HostError.BadUTF8");
    RunResult missing =
        run(
            TWO_METHODS,
            "main",
            (m, n, l) -> {
              throw HostAbort.external("a node");
            });
    assertThat(missing.outcome()).isNull();
    assertThat(missing.error()).isEqualTo(new VMRunnerError.ExternalError("a node"));
  }

  private VMContext context() {
    AccountId alice = AccountId.of("alice.near");
    return new VMContext(
        alice,
        alice,
        new byte[33],
        alice,
        alice,
        new byte[0],
        List.of(),
        1,
        1,
        1,
        Balance.yocto(10),
        Balance.ZERO,
        100,
        CurrentContract.NONE,
        Balance.yocto(7),
        prepaidGas,
        new byte[32],
        false,
        0,
        List.of());
  }

  private static External external() {
    return (External)
        Proxy.newProxyInstance(
            External.class.getClassLoader(),
            new Class<?>[] {External.class},
            (proxy, method, arguments) -> method.getReturnType() == long.class ? 0L : null);
  }
}
