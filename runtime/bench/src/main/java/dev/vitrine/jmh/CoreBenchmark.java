package dev.vitrine.jmh;

import dev.vitrine.bench.Benchmark;
import dev.vitrine.bench.Benchmarks;
import dev.vitrine.jvm.engine.JvmEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Benchmarks of the core by name, on the compiling engine. With {@code -prof gc} JMH tells also how
 * many bytes each takes. Contracts are found below the working folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:-DontCompileHugeMethods",
      "-Djmh.executor=CUSTOM",
      "-Djmh.executor.class=dev.vitrine.jmh.DeepStackExecutor"
    })
public class CoreBenchmark {
  /** Name as {@link Benchmarks} knows it. */
  @Param({
    "call contracts/compute.wasm noop 1",
    "call contracts/compute.wasm host_calls 200000",
    "prepare contracts/ft.wasm",
    "prepare synthetic/code",
    "prepare synthetic/locals",
    "prepare synthetic/data",
    "cold contracts/ft.wasm contract_source_metadata {}",
    "crypto sha256-64B",
    "crypto sha256-1MiB",
    "crypto keccak256-64B",
    "crypto keccak256-1MiB",
    "crypto ripemd160-1MiB",
    "crypto ed25519-verify",
    "crypto ecrecover",
    "crypto p256-verify",
    "crypto bn254-pairing-2",
    "crypto bn254-multiexp-8",
    "crypto bls12381-pairing-2",
    "crypto bls12381-g1-multiexp-8",
    "crypto bls12381-map-g1",
    "trie-load 100000",
    "attest quote"
  })
  public String name;

  private Benchmark benchmark;

  /** Reads what the benchmark needs. */
  @Setup
  public void setUp() {
    benchmark = Benchmarks.named(name, CoreBenchmark::read, JvmEngine.compiler());
  }

  private static byte[] read(String path) {
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The benchmark. */
  @org.openjdk.jmh.annotations.Benchmark
  public int run(ThreadTime time) {
    time.operations++;
    return benchmark.run();
  }
}
