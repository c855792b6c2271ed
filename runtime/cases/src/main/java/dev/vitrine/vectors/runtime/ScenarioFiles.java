package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.JsonValue;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import dev.vitrine.vectors.VectorFiles;
import java.util.ArrayList;
import java.util.List;

/** The files that a scenario names: contracts and a genesis (vectors/README-runtime.md). */
final class ScenarioFiles {
  private final VectorFiles files;

  ScenarioFiles(VectorFiles files) {
    this.files = files;
  }

  /** The paths of all files that this scenario's genesis names, in its order. */
  static List<String> named(JsonFields genesis) {
    List<String> paths = new ArrayList<>();
    JsonFields file = genesis.find("nearcore_genesis");
    if (file != null) {
      paths.add(file.text());
    }
    for (JsonFields account : genesis.list("accounts")) {
      JsonFields contract = account.find("contract");
      if (contract != null && contract.find("base64") == null) {
        paths.add(path(contract));
      }
    }
    return paths;
  }

  /** A contract's code: in the scenario, in a file, or in a file of an npm package. */
  byte[] code(JsonFields contract) {
    JsonFields base64 = contract.find("base64");
    byte[] code = base64 != null ? base64.bytes() : read(contract, path(contract));
    JsonFields hash = contract.find("sha256");
    if (hash != null && !Hex.encode(Sha256.hash(code)).equals(hash.text())) {
      throw hash.refuse("the file's is " + Hex.encode(Sha256.hash(code)));
    }
    return code;
  }

  /** A file's bytes. */
  byte[] read(JsonFields named, String path) {
    byte[] bytes = files.read(path);
    if (bytes == null) {
      throw named.refuse("there is no file " + path);
    }
    return bytes;
  }

  /** A file of an npm package is asked for as {@code npm/PACKAGE@VERSION/PATH}. */
  private static String path(JsonFields contract) {
    JsonFields npm = contract.find("npm");
    return npm == null
        ? contract.get("file").text()
        : "npm/" + npm.text() + "/" + contract.get("path").text();
  }

  /** The paths of all files that a scenario file names. */
  static List<String> named(JsonValue file) {
    JsonFields fields = new JsonFields("$", file);
    JsonFields given = fields.find("scenario");
    return named((given == null ? fields : given).get("genesis"));
  }
}
