package dev.vitrine.jvm.cli;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.endorsement.KeyChainEndorsement;
import dev.vitrine.endorsement.KeyLink;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A chain of keys in a file: base64 of its borsh form, a line. */
final class ChainFile {
  private ChainFile() {}

  /** The links of the file before, or none, and one more. */
  static KeyChainEndorsement extend(Path before, KeyLink link) {
    List<KeyLink> links = new ArrayList<>(before == null ? List.of() : read(before).links());
    if (!links.isEmpty()) {
      KeyLink last = links.get(links.size() - 1);
      if (!last.subject().equals(link.issuer())) {
        throw new UserMistake(
            "--chain: "
                + before
                + " endorses "
                + last.subject()
                + ", but --key is "
                + link.issuer());
      }
    }
    if (links.size() == KeyChainEndorsement.MAX_LINKS) {
      throw new UserMistake("--chain: a chain has at most " + links.size() + " links");
    }
    links.add(link);
    return new KeyChainEndorsement(links);
  }

  private static KeyChainEndorsement read(Path file) {
    String text = Utf8.decode(InputFile.read(file));
    try {
      return BorshReader.readAll(
          Base64Text.decode(text == null ? "?" : text.strip()), KeyChainEndorsement::read);
    } catch (TextFormatException | BorshException e) {
      throw new UserMistake("--chain: " + file + " is no chain of keys: " + e.getMessage());
    }
  }

  static void write(Path file, KeyChainEndorsement chain) throws IOException {
    String text = Base64Text.encode(chain.toBorsh()) + "\n";
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
