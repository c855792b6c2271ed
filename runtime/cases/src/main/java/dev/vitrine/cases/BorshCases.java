package dev.vitrine.cases;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Borsh (https://borsh.io): its forms byte by byte, and the refusal of everything else. */
final class BorshCases {
  private BorshCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("borsh/forms", BorshCases::forms));
    cases.add(new Case("borsh/refusals", BorshCases::refusals));
    cases.add(new Case("borsh/damage", BorshCases::damage));
  }

  private static void forms(Lines out) {
    form(out, "u8", "ff", writer -> writer.u8(255));
    form(out, "bool", "01", writer -> writer.bool(true));
    form(out, "u16", "0201", writer -> writer.u16(0x0102));
    form(out, "u32", "04030201", writer -> writer.u32(0x01020304));
    form(out, "u32, greatest", "ffffffff", writer -> writer.u32(-1));
    form(out, "u64", "efcdab8967452301", writer -> writer.u64(0x0123456789abcdefL));
    form(out, "bytes", "020000000a0b", writer -> writer.bytes(new byte[] {10, 11}));
    form(out, "fixed bytes", "0a0b", writer -> writer.raw(new byte[] {10, 11}));
    form(out, "string", "06000000c3a9e282ac21", writer -> writer.string("é€!"));
    form(out, "empty string", "00000000", writer -> writer.string(""));
    form(out, "none", "00", writer -> writer.option((Integer) null, BorshWriter::u8));
    form(out, "some", "0107", writer -> writer.option(7, BorshWriter::u8));
    form(out, "list", "0200000001000200", writer -> writer.list(List.of(1, 2), BorshWriter::u16));
    form(out, "value", "0300", writer -> writer.value(inner -> inner.u16(3)));
    BorshReader back = new BorshReader(Hex.decode("ff0102010807060504030201"));
    out.known("u8 back", 255, back.u8());
    out.known("bool back", true, back.bool());
    out.known("u16 back", 0x0102, back.u16());
    out.known("u64 back", 0x0102030405060708L, back.u64());
    back.end();
    out.known(
        "u32 back", -1, BorshReader.<Integer>readAll(Hex.decode("ffffffff"), BorshReader::u32));
    out.known(
        "list back",
        List.of("a", "€"),
        BorshReader.readAll(
            Hex.decode("020000000100000061" + "03000000e282ac"),
            reader -> reader.list(BorshReader::string)));
  }

  private static void form(Lines out, String name, String known, Consumer<BorshWriter> write) {
    BorshWriter writer = new BorshWriter();
    write.accept(writer);
    out.known(name, known, Hex.encode(writer.toBytes()));
  }

  private static void refusals(Lines out) {
    refused(out, "a byte too few", 0, "010203", BorshReader::u32);
    refused(out, "nothing", 0, "", BorshReader::u8);
    refused(out, "a byte too many", 1, "0102", BorshReader::u8);
    refused(out, "a boolean of 2", 0, "02", BorshReader::bool);
    refused(out, "an option of 2", 0, "0200", reader -> reader.option(BorshReader::u8));
    refused(out, "bytes cut off", 4, "0300000061", BorshReader::bytes);
    refused(out, "a length of 2^32 - 1", 4, "ffffffff61", BorshReader::bytes);
    refused(out, "a length of 2^31", 4, "0000008061", BorshReader::string);
    refused(out, "a list longer than the rest", 0, "05000000" + "0102", reader -> list(reader));
    refused(out, "a list of 2^32 - 1", 0, "ffffffff" + "0102", reader -> list(reader));
    refused(out, "a lone continuation byte", 4, "0100000080", BorshReader::string);
    refused(out, "an overlong letter", 4, "02000000c1a1", BorshReader::string);
    refused(out, "a surrogate", 4, "03000000eda080", BorshReader::string);
    refused(out, "over U+10FFFF", 4, "04000000f4908080", BorshReader::string);
    refused(out, "half of a letter", 4, "02000000e282", BorshReader::string);
  }

  private static Object list(BorshReader reader) {
    return reader.list(BorshReader::u8);
  }

  private interface Reading {
    Object read(BorshReader reader);
  }

  private static void refused(Lines out, String name, int offset, String hex, Reading reading) {
    try {
      BorshReader.readAll(Hex.decode(hex), reading::read);
    } catch (BorshException e) {
      out.line(name, e.getMessage());
      out.known("at byte", offset, e.offset());
      return;
    }
    throw new AssertionError(name + " was read");
  }

  /** Whatever the bytes are, reading ends with a value or with a refusal. */
  private static void damage(Lines out) {
    Noise noise = new Noise(17);
    byte[] whole =
        new BorshWriter()
            .list(List.of("first", "second", "third"), BorshWriter::string)
            .option("fourth", BorshWriter::string)
            .bytes("fifth".getBytes(StandardCharsets.UTF_8))
            .toBytes();
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = Arrays.copyOf(whole, whole.length);
      for (int flips = 1 + noise.below(3); flips > 0; flips--) {
        bytes[noise.below(bytes.length)] ^= (byte) (1 << noise.below(8));
      }
      try {
        read +=
            BorshReader.readAll(
                bytes,
                reader -> {
                  reader.list(BorshReader::string);
                  reader.option(BorshReader::string);
                  reader.bytes();
                  return 1;
                });
      } catch (BorshException e) {
        if (i < 40) {
          out.line(e.getMessage());
        }
      }
    }
    out.line("read", read);
  }
}
