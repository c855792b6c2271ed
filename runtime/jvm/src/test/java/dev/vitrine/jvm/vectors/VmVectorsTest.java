package dev.vitrine.jvm.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.crypto.Products51;
import dev.vitrine.jvm.engine.JvmEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Calls of contracts as the reference node made them: every field, on both engines of the JVM. */
@Execution(ExecutionMode.CONCURRENT)
class VmVectorsTest {
  @BeforeAll
  static void compute_as_the_command_line_does() {
    JdkSha256.install();
    Products51.install();
  }

  @Test
  void recorded_calls_come_out_as_recorded_by_the_compiler()
      throws IOException, InterruptedException {
    run("compiler", JvmEngine::compiler);
  }

  @Test
  void recorded_calls_come_out_as_recorded_by_the_interpreter()
      throws IOException, InterruptedException {
    run("interpreter", JvmEngine::interpreter);
  }

  private static void run(String name, Supplier<JvmEngine> engine)
      throws IOException, InterruptedException {
    FolderFiles files = new FolderFiles(RecordedFolders.all());
    int[] passed = new int[1];
    List<String> failures = new ArrayList<>();
    new VectorRun(
            Runtime.getRuntime().availableProcessors(),
            () -> new EngineCaseRunner(files, engine.get()),
            any -> true,
            one -> {
              if (one.result() != null && one.result().passed()) {
                passed[0]++;
              } else {
                failures.add(
                    one.result() == null
                        ? one.malformed()
                        : one.result().name() + " " + one.result().differences());
              }
            })
        .run(RecordedFolders.files("vectors/vm"));
    System.out.println(
        "vectors/vm on the " + name + ": " + passed[0] + " passed, " + failures.size() + " failed");
    assertThat(failures.stream().limit(10).toList()).isEmpty();
    assertThat(passed[0]).isGreaterThan(7_000);
  }
}
