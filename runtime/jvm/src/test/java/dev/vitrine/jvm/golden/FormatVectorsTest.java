package dev.vitrine.jvm.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.merkle.OutcomeLeaf;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Statement;
import dev.vitrine.proof.Verdict;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The test vectors of docs/proof-format.md are what the code says, and its three lines work. */
class FormatVectorsTest {
  private static final Pattern ROW = Pattern.compile("\\| ([^|]*) \\| `([0-9a-f]+)` \\|");

  private static final Map<String, byte[]> VECTORS = new LinkedHashMap<>();
  private static Bundle bundle;

  @BeforeAll
  static void read() throws IOException {
    String page = Files.readString(Golden.root().resolve("docs/proof-format.md"));
    int from = page.lastIndexOf("\n## Test vectors");
    Matcher rows = ROW.matcher(page.substring(from, page.indexOf("\n## ", from + 1)));
    while (rows.find()) {
      VECTORS.put(rows.group(1).replaceAll("[,:].*| of \\[.*", ""), Hex.decode(rows.group(2)));
    }
    bundle = Bundle.parse(Files.readAllBytes(golden("call.json")));
  }

  private static Path golden(String name) {
    return Golden.folder().resolve("0.1.0").resolve(name);
  }

  private static byte[] vector(String name) {
    assertThat(VECTORS).containsKey(name);
    return VECTORS.get(name);
  }

  @Test
  void the_statement_its_digest_and_signature() {
    BundleBlock block = bundle.blocks().get(0);
    assertThat(block.statement().toBorsh()).isEqualTo(vector("statement")).hasSize(400);
    Statement read = BorshReader.readAll(vector("statement"), Statement::read);
    assertThat(read.digest().unsafeBytes()).isEqualTo(vector("digest"));
    assertThat(Sha256.hash("golden".getBytes(StandardCharsets.UTF_8))).isEqualTo(vector("seed"));
    assertThat(Ed25519.publicKey(vector("seed"))).isEqualTo(vector("session_key"));
    assertThat(Ed25519.sign(vector("seed"), vector("digest"))).isEqualTo(vector("signature"));
    assertThat(block.signature()).isEqualTo(vector("signature"));
  }

  @Test
  void context_inputs_and_result() {
    BundleBlock block = bundle.blocks().get(0);
    assertThat(block.context()).isEqualTo(vector("context")).hasSize(331);
    assertThat(Sha256.hash(block.context())).isEqualTo(vector("its hash"));
    byte[] lists = new byte[4 + block.transactions().get(0).length + 4];
    lists[0] = 1;
    System.arraycopy(block.transactions().get(0), 0, lists, 4, block.transactions().get(0).length);
    assertThat(Sha256.hash(lists)).isEqualTo(vector("inputs"));
    assertThat(Sha256.hash(block.result())).isEqualTo(vector("result"));
  }

  @Test
  void the_outcome_and_its_path() {
    CryptoHash leaf =
        OutcomeLeaf.hash(CryptoHash.of(vector("id")), vector("its outcome"), List.of());
    assertThat(leaf.unsafeBytes()).isEqualTo(vector("its leaf"));
    assertThat(bundle.blocks().get(0).statement().outcomeRoot().unsafeBytes())
        .isEqualTo(vector("outcome root"));
    assertThat(new String(vector("raw key"), 1, 8, StandardCharsets.UTF_8)).isEqualTo("bob.test");
  }

  @Test
  void three_lines_of_java() throws IOException {
    byte[] file = Files.readAllBytes(golden("call.json"));
    Report report = JvmVerifier.verify(file);
    assertThat(report.verdict() + ": " + report.reason()).startsWith("PROVEN: executed again");
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
  }
}
