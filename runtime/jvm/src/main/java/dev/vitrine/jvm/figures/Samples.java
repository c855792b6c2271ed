package dev.vitrine.jvm.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a thread's time goes, by the JDK's flight recorder: a sample every ten milliseconds, each
 * counted for the part of the program that the topmost known frame belongs to.
 */
final class Samples {
  private static final Duration PERIOD = Duration.ofMillis(10);

  /** Parts by the beginnings of class names; the first that fits counts. */
  private static final String[][] PARTS = {
    {"dev.vitrine.jvm.compiled", "contract code"},
    {"dev.vitrine.jvm.compiler", "contract code"},
    {"dev.vitrine.jvm.memory", "contract code"},
    {"dev.vitrine.vm", "host functions and gas"},
    {"dev.vitrine.wasm", "preparation of contracts"},
    {"dev.vitrine.crypto.Sha256", "SHA-256"},
    {"sun.security.provider", "SHA-256"},
    {"dev.vitrine.jvm.crypto.Jdk", "SHA-256"},
    {"dev.vitrine.jvm.crypto", "signatures"},
    {"dev.vitrine.jvm", "engine"},
    {"dev.vitrine.crypto", "signatures"},
    {"dev.vitrine.trie.TrieRecorder", "recording"},
    {"dev.vitrine.trie", "trie"},
    {"dev.vitrine.state", "rows and their keys"},
    {"dev.vitrine.borsh", "borsh"},
    {"dev.vitrine", "runtime"},
  };

  private final Map<String, Integer> counts = new HashMap<>();
  private int all;

  /** Runs work and samples the thread that runs it. */
  static Samples of(Runnable work) throws IOException {
    Samples samples = new Samples();
    Path file = Files.createTempFile("vitrine", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
      for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
        if (event.getStackTrace() != null) {
          samples.add(event.getStackTrace().getFrames());
        }
      }
    } finally {
      Files.delete(file);
    }
    return samples;
  }

  private void add(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String name = frame.getMethod().getType().getName();
      for (String[] part : PARTS) {
        if (name.startsWith(part[0])) {
          counts.merge(part[1], 1, Integer::sum);
          all++;
          return;
        }
      }
    }
  }

  /** Parts with their shares in percent, the largest first; what is below one is left out. */
  List<String> shares() {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort((a, b) -> b.getValue() - a.getValue());
    List<String> shares = new ArrayList<>();
    for (Map.Entry<String, Integer> part : sorted) {
      int percent = Math.round(100f * part.getValue() / all);
      if (percent > 0) {
        shares.add(part.getKey() + " " + percent + " %");
      }
    }
    return shares;
  }
}
