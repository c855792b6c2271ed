package dev.vitrine.jvm.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without window, showing one address, with a profile of its own that goes with it. */
public final class Chromium implements AutoCloseable {
  /** Names a Chromium that is to be used; see {@link #find}. */
  public static final String VARIABLE = "VITRINE_CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** What Chromium needs to run without window, as any user, in a container. */
  public static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--no-first-run");

  private final Process process;
  private final Path profile;

  private Chromium(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /**
   * The Chromium of this machine: {@code VITRINE_CHROMIUM}, else the first of the usual names on
   * the path, else what Playwright has downloaded, else null.
   */
  public static Path find() {
    String told = System.getenv(VARIABLE);
    if (told != null && !told.isEmpty()) {
      return Path.of(told);
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      for (String name : NAMES) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return file;
        }
      }
    }
    return downloaded();
  }

  private static Path downloaded() {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "ms-playwright");
    try (Stream<Path> folders = Files.list(cache)) {
      return folders
          .map(folder -> folder.resolve("chrome-linux/chrome"))
          .filter(Files::isExecutable)
          .max(Comparator.naturalOrder())
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Starts it.
   *
   * @throws IOException if it cannot be started
   */
  public static Chromium start(Path executable, String address) throws IOException {
    Path profile = Files.createTempDirectory("vitrine-chromium");
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.addAll(ARGUMENTS);
    // A page that asks over the network keeps running; nothing else keeps a page without window
    // alive.
    command.add("--remote-debugging-port=0");
    command.add("--user-data-dir=" + profile);
    command.add(address);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Chromium(process, profile);
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(profile);
  }

  /** Deletes as far as possible: processes that end may still write. */
  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException | RuntimeException e) {
      // A folder of temporary files that stays is no reason to fail.
      folder.toFile().deleteOnExit();
    }
  }
}
