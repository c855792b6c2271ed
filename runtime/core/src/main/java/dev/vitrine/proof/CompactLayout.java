package dev.vitrine.proof;

import dev.vitrine.borsh.BorshReader;

/** Walks a bundle in compact form to one member; the file is known to be well formed. */
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
    walk.bundle();
    return walk.found;
  }

  private void bundle() {
    mark("format", in::string);
    mark("genesis", () -> in.option(reader -> reader.list(this::row)));
    list("blocks", this::block);
    list("witness", path -> in.bytes());
    list("codes", path -> in.bytes());
    list("endorsements", path -> Endorsement.read(in));
  }

  private GenesisRow row(BorshReader reader) {
    return GenesisRow.read(reader);
  }

  private void block(String path) {
    mark(path + ".statement", () -> statement(path + ".statement."));
    mark(path + ".signature", () -> in.raw(BundleBlock.SIGNATURE_LENGTH));
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
