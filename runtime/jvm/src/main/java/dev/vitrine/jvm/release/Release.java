package dev.vitrine.jvm.release;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a release: the command line's jar and the built page. The id is SHA-256 over the
 * list of (path, length, SHA-256) sorted by path, where the places at which the id itself stands
 * are taken as zeros. The build writes it into those places: the frame's meta element and the file
 * beside the jar.
 */
public final class Release {
  /** 64 zero digits: an id that nobody has measured yet. */
  public static final String UNMEASURED = "0".repeat(64);

  /** The file beside the jar that holds the id. */
  public static final String ID_FILE = "vitrine.release";

  private static final String META = "<meta name=\"vitrine-release\" content=\"";

  private final Path jar;
  private final Path page;

  /** The release with this jar and this folder of the built page. */
  public Release(Path jar, Path page) {
    this.jar = jar;
    this.page = page;
  }

  /** The id that stands beside the jar, zeros if there is none. */
  public static String stated(Path jar) {
    Path file = jar.resolveSibling(ID_FILE);
    try {
      String id = Files.exists(file) ? Files.readString(file).strip() : UNMEASURED;
      return id.matches("[0-9a-f]{64}") ? id : UNMEASURED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id that follows from the files. */
  public String measure() {
    BorshWriter list = new BorshWriter(4096);
    Map<String, Path> files = files();
    list.u32(files.size());
    files.forEach(
        (name, file) -> {
          byte[] bytes = zeroed(file);
          list.string(name).u64(bytes.length).raw(Sha256.hash(bytes));
        });
    return Hex.encode(Sha256.hash(list.toBytes()));
  }

  /** Writes the id into the places where it stands. */
  public void stamp(String id) throws IOException {
    for (Path file : files().values()) {
      byte[] bytes = Files.readAllBytes(file);
      byte[] stamped = Arrays.copyOf(bytes, bytes.length);
      for (int at : places(bytes)) {
        System.arraycopy(id.getBytes(StandardCharsets.US_ASCII), 0, stamped, at, id.length());
      }
      if (!Arrays.equals(bytes, stamped)) {
        Files.write(file, stamped);
      }
    }
    Files.writeString(jar.resolveSibling(ID_FILE), id + "\n");
  }

  /** Names in the list and the files behind them, sorted by name. */
  private Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    files.put("vitrine.jar", jar);
    if (Files.isDirectory(page)) {
      try (Stream<Path> all = Files.walk(page)) {
        all.filter(Files::isRegularFile)
            .forEach(
                file ->
                    files.put("web/" + page.relativize(file).toString().replace('\\', '/'), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static byte[] zeroed(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      for (int at : places(bytes)) {
        Arrays.fill(bytes, at, at + UNMEASURED.length(), (byte) '0');
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where an id stands in a file: after each of the frame's meta elements. */
  private static List<Integer> places(byte[] bytes) {
    List<Integer> places = new ArrayList<>();
    byte[] meta = META.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + meta.length + UNMEASURED.length() <= bytes.length; i++) {
      if (bytes[i] == '<' && Arrays.equals(bytes, i, i + meta.length, meta, 0, meta.length)) {
        places.add(i + meta.length);
      }
    }
    return places;
  }
}
