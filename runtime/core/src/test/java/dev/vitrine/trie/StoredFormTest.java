package dev.vitrine.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes byte by byte: what nearcore's own tests write down, and what is refused. */
class StoredFormTest {
  private static final String VALUE_REF =
      "03000000" + "c228081840db458456346eaf39c6a5c853edd30bc253fb21918aeae207f2ba49";
  private static final String USAGE = "2a00000000000000";

  private static TrieNode decode(String hex) {
    byte[] bytes = Hex.decode(hex);
    return NodeCodec.decode(NodeHash.of(bytes, bytes.length), bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Leaf, branch of two, of the first, of the last, branch with value, extension.
        "00" + "03000000" + "310203" + VALUE_REF + USAGE,
        "01"
            + "2800"
            + "0101010101010101010101010101010101010101010101010101010101010101"
            + "0202020202020202020202020202020202020202020202020202020202020202"
            + USAGE,
        "01" + "0100" + "0101010101010101010101010101010101010101010101010101010101010101" + USAGE,
        "01" + "0080" + "0101010101010101010101010101010101010101010101010101010101010101" + USAGE,
        "02"
            + VALUE_REF
            + "0800"
            + "0101010101010101010101010101010101010101010101010101010101010101"
            + USAGE,
        "03"
            + "03000000"
            + "1bf5ff"
            + "0000000000000000000000000000000000000000000000000000000000000000"
            + USAGE
      })
  void nodes_are_read_and_written_alike(String hex) {
    TrieNode node = decode(hex);
    assertThat(Hex.encode(new NodeCodec().encode(node))).isEqualTo(hex);
    assertThat(NodeCodec.encodedLength(node)).isEqualTo(hex.length() / 2);
    assertThat(node.memoryUsage).isEqualTo(42);
    assertRefused(hex + "21");
    assertRefused(hex.substring(0, hex.length() - 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "04",
        // A leaf with an extension's path, an extension with a leaf's, padding that is not zero.
        "00" + "01000000" + "00" + VALUE_REF + USAGE,
        "03"
            + "01000000"
            + "31"
            + "0000000000000000000000000000000000000000000000000000000000000000"
            + USAGE,
        "00" + "01000000" + "21" + VALUE_REF + USAGE,
        "00" + "01000000" + "60" + VALUE_REF + USAGE,
        "00" + "00000000" + VALUE_REF + USAGE,
        // An extension without a path would let a walk stand still.
        "03"
            + "01000000"
            + "00"
            + "0000000000000000000000000000000000000000000000000000000000000000"
            + USAGE,
        // A path longer than the node.
        "00" + "ffffff7f" + "20" + VALUE_REF + USAGE,
        "00" + "ffffffff" + "20" + VALUE_REF + USAGE
      })
  void what_is_no_node_is_refused(String hex) {
    assertRefused(hex);
  }

  private static void assertRefused(String hex) {
    assertThatThrownBy(() -> decode(hex))
        .isInstanceOfSatisfying(
            TrieStop.class, stop -> assertThat(stop.fault()).isInstanceOf(MalformedNode.class));
  }

  // ---- view_state with proof ----

  /** The subtree of contract data in nearcore's test of {@code view_state}, byte for byte. */
  private static final List<String> PROOF =
      List.of(
          "AwMAAAAWFsbwm2TFX4GHLT5G1LSpF8UkG7zQV1ohXBMR/OQcUAKZ3gwDAAAAAAAA",
          "ASAC7S1KwgLNl0HPdSo8soL8sGOmPhL7O0xTSR8sDDR5pZrzu0ty3UPYJ5UKrFGKxXoyyyNG75AF9hnJHO3xxFkf"
              + "5NQCAAAAAAAA",
          "AwEAAAAW607KPj2q3O8dF6XkfALiIrd9mqGir2UlYIcZuLNksTsvAgAAAAAAAA==",
          "AQhAP4sMdbiWZPtV6jz8hYKzRFSgwaSlQKiGsQXogAmMcrLOl+SJfiCOXMTEZ2a1ebmQOEGkRYa30FaIlB46sLI2"
              + "IPsBAAAAAAAA",
          "AwwAAAAWUubmVhcix0ZXN0PKtrEndk0LxM+qpzp0PVtjf+xlrzz4TT0qA+hTtm6BLlYBAAAAAAAA",
          "AQoAVWCdny7wv/M1LvZASC3Fw0D/NNhI1NYwch9Ux+KZ2qRdQXPC1rNsCGRJ7nd66SfcNmRUVVvQY6EYCbsIiugO"
              + "6gwBAAAAAAAA",
          "AAMAAAAgMjMDAAAApmWkWSBCL51Bfkhn79xPuKBKHz//H6B+mY6G9/eieuNtAAAAAAAAAA==",
          "AAMAAAAgMjEDAAAAjSPPbIboNKeqbt7VTCbOK7LnSQNTjGG91dIZeZerL3JtAAAAAAAAAA==");

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Trie contractData() {
    List<TrieEntry> rows =
        List.of(
            new TrieEntry(ascii("alice.near,test123"), ascii("123")),
            new TrieEntry(ascii("alice.near,test321"), ascii("321")),
            new TrieEntry(ascii("alina,qqq"), ascii("321")),
            new TrieEntry(ascii("alex,qqq"), ascii("321")));
    MemoryTrieStorage storage = new MemoryTrieStorage();
    return Trie.open(storage, storage.load(rows));
  }

  private static List<String> proof(String prefix) {
    List<String> proof = new ArrayList<>();
    for (byte[] node : RowScan.of(contractData(), ascii(prefix)).proof()) {
      proof.add(Base64Text.encode(node));
    }
    return proof;
  }

  @Test
  void the_proof_of_rows_lists_the_nodes_of_the_walk() {
    assertThat(proof("alice.near,")).isEqualTo(PROOF);
    assertThat(proof("alice.near,test")).isEqualTo(PROOF);
    assertThat(proof("alice.near,xyz")).isEqualTo(PROOF.subList(0, 5));
    assertThat(proof("alice.near,test123")).isEqualTo(PROOF.subList(0, 7));
  }

  @Test
  void the_proof_proves_what_is_there_and_what_is_not() {
    CryptoHash root = contractData().root();
    List<byte[]> nodes = new ArrayList<>();
    for (String node : PROOF.subList(0, 7)) {
      nodes.add(Base64Text.decode(node));
    }
    byte[] key = ascii("alice.near,test123");
    assertThat(RowProof.proves(root, nodes, key, ascii("123"))).isTrue();
    assertThat(RowProof.proves(root, nodes, key, ascii("321"))).isFalse();
    assertThat(RowProof.proves(root, nodes, key, ascii("1234"))).isFalse();
    assertThat(RowProof.provesAbsence(root, nodes, key)).isFalse();
    for (String absent : List.of("test12", "test1234")) {
      byte[] other = ascii("alice.near," + absent);
      assertThat(RowProof.proves(root, nodes, other, ascii("123"))).isFalse();
      assertThat(RowProof.provesAbsence(root, nodes, other)).isTrue();
    }
    byte[] outside = ascii("alice.near,test321");
    assertThat(RowProof.check(root, nodes, outside)).isInstanceOf(RowProof.Unproven.class);
    assertThat(RowProof.check(CryptoHash.ZERO, nodes, key)).isEqualTo(new RowProof.Absent());
  }

  @Test
  void the_way_to_a_key_step_by_step() {
    List<PathStep> steps = PathStep.to(contractData(), ascii("alice.near,test321"));
    assertThat(steps.stream().map(PathStep::kind))
        .containsExactly(
            PathStep.Kind.EXTENSION,
            PathStep.Kind.BRANCH,
            PathStep.Kind.EXTENSION,
            PathStep.Kind.BRANCH,
            PathStep.Kind.EXTENSION,
            PathStep.Kind.BRANCH,
            PathStep.Kind.LEAF);
    StringBuilder nibbles = new StringBuilder();
    steps.forEach(step -> nibbles.append(step.nibbles()));
    assertThat(nibbles).hasToString(Hex.encode(ascii("alice.near,test321")));
    assertThat(steps.get(0).hash()).isEqualTo(contractData().root());
    assertThat(steps.get(0).size()).isEqualTo(Base64Text.decode(PROOF.get(0)).length);
    assertThat(steps.get(5).children()).containsExactly(1, 3);
    assertThat(PathStep.to(contractData(), ascii("bob.near"))).hasSize(1);
    assertThat(PathStep.to(contractData(), ascii("al"))).isNotEmpty();
  }
}
