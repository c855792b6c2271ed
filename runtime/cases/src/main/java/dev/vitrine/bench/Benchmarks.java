package dev.vitrine.bench;

import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vm.Engine;

/**
 * Benchmarks by name: a family and its arguments with spaces between.
 *
 * <ul>
 *   <li>{@code crypto WHAT}: {@link CryptoBenchmarks};
 *   <li>{@code prepare FILE}: parse, validate, instrument; {@code synthetic/code}, {@code
 *       synthetic/locals} and {@code synthetic/data} are modules of the greatest size that the
 *       protocol takes;
 *   <li>{@code call FILE METHOD INPUT}: a call of a contract, prepared and compiled before;
 *   <li>{@code cold FILE METHOD INPUT}: the first call of a contract that nobody has seen;
 *   <li>{@code trie-load ROWS}: {@link TrieLoadBenchmark};
 *   <li>{@code attest quote}: {@link AttestBenchmark}.
 * </ul>
 */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Sets up the benchmark of that name.
   *
   * @param files where contracts are found
   * @param engine what runs them
   * @throws IllegalArgumentException if there is none
   */
  public static Benchmark named(String name, VectorFiles files, Engine engine) {
    String[] words = name.split(" ");
    return switch (words[0]) {
      case "crypto" -> CryptoBenchmarks.named(words[1]);
      case "prepare" -> new PreparationBenchmark(code(words[1], files));
      case "call" -> new CallBenchmark(code(words[1], files), words[2], words[3], engine);
      case "cold" -> new ColdBenchmark(code(words[1], files), words[2], words[3], engine);
      case "trie-load" -> new TrieLoadBenchmark(Integer.parseInt(words[1]));
      case "attest" -> new AttestBenchmark();
      default -> throw new IllegalArgumentException("no benchmark is named " + name);
    };
  }

  private static byte[] code(String path, VectorFiles files) {
    byte[] code =
        switch (path) {
          case "synthetic/code" -> SyntheticModule.ofCode();
          case "synthetic/locals" -> SyntheticModule.ofLocals();
          case "synthetic/data" -> SyntheticModule.ofData();
          default -> files.read(path);
        };
    if (code == null) {
      throw new IllegalArgumentException("there is no file " + path);
    }
    return code;
  }
}
