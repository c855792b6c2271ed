package dev.vitrine.jvm.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.trie.RowScan;
import dev.vitrine.trie.Trie;
import dev.vitrine.types.CryptoHash;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are made to be slow, large or deep end, with a sentence. The limits of time part ends
 * from never, on any machine; each takes seconds on one that has nothing else to do.
 */
@Timeout(value = 900, unit = TimeUnit.SECONDS)
class HostileTest {
  private static final int FILE = 64 << 20;
  private static final Verifier VERIFIER = new Verifier(SampleChain.APPLIER);

  private static void malformed(byte[] file, String words) {
    assertThatThrownBy(() -> VERIFIER.verify(file, Expectations.NONE))
        .isInstanceOf(MalformedBundleException.class)
        .hasMessageContaining(words);
  }

  private static byte[] json(String before, String repeated, int times, String after) {
    return (before + repeated.repeat(times) + after).getBytes(UTF_8);
  }

  @Test
  void a_file_of_100_megabytes() {
    malformed(new byte[100 << 20], "at most");
  }

  @Test
  void a_string_that_fills_the_file() {
    byte[] file = new byte[FILE];
    Arrays.fill(file, (byte) 'x');
    byte[] start = "{\"format\":\"".getBytes(US_ASCII);
    System.arraycopy(start, 0, file, 0, start.length);
    malformed(file, "JSON");
    file[FILE - 2] = '"';
    file[FILE - 1] = '}';
    assertThatThrownBy(() -> VERIFIER.verify(file, Expectations.NONE))
        .isInstanceOf(MalformedBundleException.class)
        .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(1_000));
  }

  /**
   * Long base64 is decoded while the file is read, before anybody knows what should stand there.
   */
  @Test
  void long_base64_where_text_belongs() {
    String small = Corpus.named("empty block from genesis").bundle().toJson();
    String base64 = "QUJD".repeat(1_000);
    String formats = "\"format\":\"";
    malformed(
        small.replace(formats, formats + base64 + "\",\"f\":\"").getBytes(UTF_8),
        "format is \"" + base64.substring(0, 64) + "…\"");
    malformed(
        small.replace("\"chain_id\":\"", "\"chain_id\":\"" + base64 + "\",\"").getBytes(UTF_8),
        "JSON");
    malformed(
        small.replaceFirst("\"chain_id\":\"[^\"]*", "\"chain_id\":\"" + base64).getBytes(UTF_8),
        "blocks[0].statement.chain_id: 1 to ");
    malformed(
        small
            .replaceFirst("\"protocol_version\":86", "\"protocol_version\":\"" + base64 + '"')
            .getBytes(UTF_8),
        "blocks[0].statement.protocol_version: a number");
    String unknown = small.replaceFirst("\"endorsements\"", "\"e\":\"" + base64 + "\",$0");
    malformed(
        unknown.getBytes(UTF_8),
        "spelling of the format, from byte " + (small.indexOf("\"endorsements\"") + 2) + " on");
    String code = small.replaceFirst("\"codes\":\\[", "\"codes\":[\"" + base64 + "=\"");
    malformed(code.getBytes(UTF_8), "codes[0]: not base64");
  }

  @Test
  void a_nonce_that_could_be_base64() {
    Sample sample = Corpus.named("empty block from genesis");
    String nonce = "0123456789abcdef".repeat(4);
    String json =
        sample
            .bundle()
            .toJson()
            .replaceFirst("\"nonce\":(null|\"[0-9a-f]*\")", "\"nonce\":\"" + nonce.repeat(2) + '"');
    assertThat(Bundle.parse(json.getBytes(UTF_8)).toJson()).isEqualTo(json);
  }

  @Test
  void deep_nesting() {
    malformed(json("{\"format\":", "[", 30_000_000, ""), "nested more than");
    malformed(json("", "{\"a\":", 10_000_000, ""), "nested more than");
  }

  @Test
  void millions_of_values() {
    String before = "{\"format\":\"vitrine/bundle/v1\",\"genesis\":null,\"blocks\":[";
    malformed(json(before, "{},", 10_000_000, "{}]}"), "more than 2000000 values");
    malformed(json(before + "],\"witness\":[", "\"\",", 20_000_000, "\"\"]}"), "values");
  }

  @Test
  void numbers_of_millions_of_digits() {
    String small = Corpus.named("empty block from genesis").bundle().toJson();
    String digits = "9".repeat(5_000_000);
    for (String name :
        List.of(
            "protocol_version\":",
            "height\":\"",
            "gas_price\":\"",
            "previous\":\"",
            "nonce\":\"")) {
      byte[] file = small.replaceFirst("\"" + name, "\"" + name + digits).getBytes(UTF_8);
      assertThatThrownBy(() -> VERIFIER.verify(file, Expectations.NONE))
          .isInstanceOf(MalformedBundleException.class)
          .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(1_000));
    }
  }

  @Test
  void counts_that_nothing_follows() {
    for (int count : new int[] {-1, Integer.MAX_VALUE, 1 << 24}) {
      for (int list = 0; list < 4; list++) {
        BorshWriter file = new BorshWriter().string(Bundle.FORMAT);
        file.u8(list == 0 ? 1 : 0);
        for (int i = 1; i < list; i++) {
          file.u32(0);
        }
        malformed(file.u32(count).raw(new byte[1 << 20]).toBytes(), "byte ");
      }
    }
  }

  @Test
  void millions_of_empty_items() {
    byte[] items = new byte[60 << 20];
    byte[] head = new BorshWriter().string(Bundle.FORMAT).u8(0).u32(0).u32(15 << 20).toBytes();
    System.arraycopy(head, 0, items, 0, head.length);
    malformed(items, "over");
  }

  @Test
  void thousands_of_copies_of_one_statement() {
    Bundle small = Corpus.named("empty block from genesis").bundle();
    List<BundleBlock> many = Collections.nCopies(20_001, small.blocks().get(0));
    malformed(Bundles.withBlocks(small, many).toBorsh(), "20001");
  }

  @Test
  void a_block_with_more_gas_than_is_run() {
    Sample fork = Corpus.named("fork");
    BundleBlock first = fork.bundle().blocks().get(0);
    ApplyContext context =
        dev.vitrine.borsh.BorshReader.readAll(first.context(), ApplyContext::read);
    byte[] greedy = Records.with(context, "gasLimit", -1L).toBorsh();
    malformed(
        Bundles.withBlock(fork.bundle(), 0, Blocks.withContext(first, greedy)).toBorsh(),
        "a gas limit of 18446744073709551615");
  }

  /**
   * A state of 16^40 rows out of 41 nodes: every branch has the same child sixteen times. No hash
   * is wrong, and no walk over it ever ends.
   */
  @Test
  void a_state_in_which_one_node_stands_everywhere() {
    byte[] value = {7};
    List<byte[]> nodes = new ArrayList<>(List.of(value));
    byte[] node =
        new BorshWriter()
            .u8(0)
            .bytes(new byte[] {0x20})
            .u32(value.length)
            .value(Forger.hash(value))
            .u64(1)
            .toBytes();
    for (int depth = 0; depth < 40; depth++) {
      nodes.add(node);
      BorshWriter branch = new BorshWriter().u8(1).u16(0xffff);
      for (int i = 0; i < 16; i++) {
        branch.value(Forger.hash(node));
      }
      node = branch.u64(1).toBytes();
    }
    nodes.add(node);
    CryptoHash root = Forger.hash(node);
    PartialTrieStorage storage = new PartialTrieStorage(nodes).reader(100_000);
    assertThatThrownBy(() -> RowScan.of(Trie.open(storage, root), new byte[0]))
        .hasMessageContaining("read more often than a state of the protocol");
  }

  /**
   * A node that names itself would need a hash that is known beforehand; a wrong one is missing.
   */
  @Test
  void a_node_that_is_its_own_child() {
    byte[] node =
        new BorshWriter()
            .u8(3)
            .bytes(new byte[] {0x00, 0x11})
            .value(Forger.hash(new byte[] {1}))
            .u64(1)
            .toBytes();
    Bundle small = Corpus.named("empty block from genesis").bundle();
    List<byte[]> witness = new ArrayList<>(List.of(node));
    BundleBlock block = small.blocks().get(0);
    Bundle cyclic =
        Bundles.withBlock(
            Bundles.withGenesis(Bundles.withWitness(small, witness), null),
            0,
            Blocks.with(block, Records.with(block.statement(), "preStateRoot", Forger.hash(node))));
    Report report = VERIFIER.verify(Forger.reseal(cyclic).toBorsh(), Expectations.NONE);
    assertThat(report.verdict()).isIn(Verdict.UNPROVEN, Verdict.FAILED);
  }

  /** The largest files that are read at all, by a verifier with little memory. */
  @Test
  void a_small_heap_is_enough(@TempDir Path folder) throws IOException, InterruptedException {
    String before =
        "{\"format\":\"vitrine/bundle/v1\",\"genesis\":null,\"blocks\":[],\"witness\":[";
    Path file = folder.resolve("hostile.json");
    Files.write(file, json(before, "\"\",", 1_900_000, "\"\"],\"codes\":[],\"endorsements\":[]}"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vitrine.jvm.cli.Main",
                "verify",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "out.txt"))
            .start();
    assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(folder.resolve("out.txt"));
    assertThat(process.exitValue()).as(said).isEqualTo(3);
    assertThat(said).contains("no verdict");
  }
}
