package dev.vitrine.proof;

/** Where the members of a file stand; the file has been read already and is well formed. */
final class Layout {
  private final byte[] file;

  Layout(byte[] file) {
    this.file = file;
  }

  /** The bytes of the member with this path; not in the file when there is none. */
  Place find(String path) {
    int[] range = file[0] == '{' ? new JsonLayout(file).find(path) : CompactLayout.find(file, path);
    return range == null ? new Place(path, -1, -1) : new Place(path, range[0], range[1]);
  }
}
