package dev.vitrine.proof;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.types.CryptoHash;

/**
 * Walks a bundle or small proof in compact form to one member; the file is known to be well formed.
 */
final class CompactLayout {
  private final BorshReader in;
  private final String wanted;
  private int[] found;

  private CompactLayout(byte[] file, String wanted) {
    this.in = new BorshReader(file);
    this.wanted = wanted;
  }

  /** First byte of the member and the byte after its last, or null. */
  static int[] find(byte[] file, String path) {
    CompactLayout walk = new CompactLayout(file, path);
    walk.file();
    return walk.found;
  }

  private void file() {
    String format = in.string();
    if (wanted.equals("format")) {
      found = new int[] {0, in.position()};
    }
    switch (format) {
      case ValueProof.FORMAT -> valueProof();
      case OutcomeProof.FORMAT -> outcomeProof();
      default -> bundle();
    }
    list("endorsements", this::endorsement);
  }

  private void endorsement(String path) {
    mark(path + ".kind", in::string);
    mark(path + ".bytes", in::bytes);
  }

  private void bundle() {
    mark("genesis", () -> in.option(reader -> reader.list(GenesisRow::read)));
    list("blocks", this::block);
    list("witness", path -> in.bytes());
    list("codes", path -> in.bytes());
  }

  private void valueProof() {
    signed("");
    mark("root", in::bool);
    mark("key", in::bytes);
    mark("value", () -> in.option(BorshReader::bytes));
    list("nodes", path -> in.bytes());
  }

  private void outcomeProof() {
    signed("");
    mark("id", () -> CryptoHash.read(in));
    mark("outcome", in::bytes);
    list("logs", path -> in.bytes());
    list("path", path -> MerklePath.Item.read(in));
  }

  private void signed(String path) {
    mark(path + "statement", () -> statement(path + "statement."));
    mark(path + "signature", () -> in.raw(BundleBlock.SIGNATURE_LENGTH));
  }

  private void block(String path) {
    signed(path + ".");
    mark(path + ".context", in::bytes);
    list(path + ".transactions", item -> in.bytes());
    list(path + ".receipts", item -> in.bytes());
    mark(path + ".result", in::bytes);
  }

  /** The fields' lengths follow from their values, which are read as a whole first. */
  private void statement(String path) {
    int from = in.position();
    Statement statement = Statement.read(in);
    if (!wanted.startsWith(path)) {
      return;
    }
    int at = from + 2;
    for (StatementField field : StatementField.values()) {
      int end = at + field.length(statement);
      if (wanted.equals(path + field.word())) {
        found = new int[] {at, end};
      }
      at = end;
    }
  }

  private interface Item {
    void read(String path);
  }

  private void list(String path, Item item) {
    mark(
        path,
        () -> {
          int count = in.u32();
          for (int i = 0; i < count; i++) {
            String itemPath = path + "[" + i + "]";
            mark(itemPath, () -> item.read(itemPath));
          }
        });
  }

  private void mark(String path, Runnable read) {
    int from = in.position();
    read.run();
    if (path.equals(wanted)) {
      found = new int[] {from, in.position()};
    }
  }
}
