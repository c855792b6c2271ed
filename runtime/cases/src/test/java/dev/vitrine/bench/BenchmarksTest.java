package dev.vitrine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vm.PreparedContract;
import dev.vitrine.wasm.Preparation;
import dev.vitrine.wasm.PreparedModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured is what its name says: checks hold, modules have their size and are taken. */
class BenchmarksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256-64B",
        "sha256-1MiB",
        "keccak256-64B",
        "keccak256-1MiB",
        "ripemd160-1MiB",
        "ed25519-verify",
        "ecrecover",
        "p256-verify",
        "bn254-pairing-2",
        "bn254-multiexp-8",
        "bls12381-pairing-2",
        "bls12381-g1-multiexp-8",
        "bls12381-map-g1"
      })
  void crypto_does_its_work(String what) {
    Benchmark benchmark = Benchmarks.named("crypto " + what, VectorFiles.NONE, null);
    assertThat(benchmark.run()).isEqualTo(benchmark.run());
  }

  @Test
  void attestation_accepts_its_quote() {
    Benchmark benchmark = Benchmarks.named("attest quote", VectorFiles.NONE, null);
    assertThat(benchmark.run()).isEqualTo(benchmark.run());
  }

  @Test
  void synthetic_modules_have_the_greatest_size_and_are_taken() {
    for (byte[] module :
        List.of(SyntheticModule.ofCode(), SyntheticModule.ofLocals(), SyntheticModule.ofData())) {
      assertThat(module).hasSize(4_194_304);
      assertThat(
              Preparation.prepare(
                  module, PreparedContract.limits(RuntimeConfig.forProtocol(86).wasm)))
          .isInstanceOf(PreparedModule.class);
    }
  }
}
