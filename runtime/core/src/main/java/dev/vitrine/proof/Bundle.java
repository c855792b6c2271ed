package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A chain of statements with what executing them again needs (docs/proof-format.md, "Bundle").
 *
 * @param genesis rows of the first pre-state, or null when the bundle does not begin at genesis
 * @param blocks the statements in order, at least one
 * @param witness trie nodes and values that the blocks read, once each, ascending by hash
 * @param codes code of called contracts that no transaction of the bundle brings, ascending by hash
 * @param endorsements what vouches for the session key, in the order of whoever added them
 */
public record Bundle(
    List<GenesisRow> genesis,
    List<BundleBlock> blocks,
    List<byte[]> witness,
    List<byte[]> codes,
    List<Endorsement> endorsements)
    implements Borsh {
  /**
   * Name and version of the format: first member of the JSON form, domain tag of the compact one.
   */
  public static final String FORMAT = "vitrine/bundle/v1";

  /** Most bytes of a bundle file in either form. */
  public static final int MAX_LENGTH = Limits.MAX_FILE;

  @Override
  public void write(BorshWriter out) {
    out.string(FORMAT).option(genesis, BorshWriter::list).list(blocks);
    out.list(witness, BorshWriter::bytes).list(codes, BorshWriter::bytes).list(endorsements);
  }

  /** The same bundle with these endorsements in place of its own. */
  public Bundle withEndorsements(List<Endorsement> others) {
    return new Bundle(genesis, blocks, witness, codes, List.copyOf(others));
  }

  /**
   * Reads either form: JSON begins with a brace, the compact form with the length of its tag.
   *
   * @throws MalformedBundleException if the bytes are no bundle of this format
   */
  public static Bundle parse(byte[] file) {
    if (file.length > MAX_LENGTH) {
      throw new MalformedBundleException(
          "the file has " + file.length + " bytes; a bundle has at most " + MAX_LENGTH);
    }
    if (file.length == 0) {
      throw new MalformedBundleException("the file is empty");
    }
    if (file[0] == '{') {
      return BundleJson.parse(file);
    }
    try {
      return BorshReader.readAll(file, Bundle::read);
    } catch (BorshException e) {
      throw new MalformedBundleException("not a whole bundle in compact form: " + e.getMessage());
    }
  }

  private static Bundle read(BorshReader in) {
    byte[] tag = FORMAT.getBytes(StandardCharsets.UTF_8);
    int length = in.u32();
    if (length < tag.length - 1 || length > tag.length + 2) {
      throw in.refuse("neither a brace nor the tag " + FORMAT);
    }
    String found = new String(in.raw(length), StandardCharsets.ISO_8859_1);
    if (!found.equals(FORMAT)) {
      throw in.refuse("format is not " + FORMAT);
    }
    List<GenesisRow> genesis =
        in.option(reader -> Limits.list(reader, Limits.MAX_ITEMS, GenesisRow::read));
    List<BundleBlock> blocks = Limits.list(in, Limits.MAX_BLOCKS, BundleBlock::read);
    List<byte[]> witness = Limits.byteStrings(in);
    List<byte[]> codes = Limits.byteStrings(in);
    List<Endorsement> endorsements = Limits.list(in, Endorsement.MAX_COUNT, Endorsement::read);
    return new Bundle(genesis, blocks, witness, codes, endorsements);
  }

  /** The JSON form: compact, members in the order of docs/proof-format.md. */
  public String toJson() {
    return BundleJson.print(this);
  }
}
