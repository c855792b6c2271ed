package dev.vitrine.proof;

/**
 * Where in a file something stands.
 *
 * @param path of the member, as {@code blocks[2].statement.gas_burnt}
 * @param from first byte in the file that was checked, or -1 when the member is not in it
 * @param to the byte after the last
 */
public record Place(String path, int from, int to) {
  /** Whether the file has the member. */
  public boolean isInFile() {
    return from >= 0;
  }

  /** As people read it: the path, and the bytes when they are in the file. */
  @Override
  public String toString() {
    return isInFile() ? path + ", bytes " + from + " to " + (to - 1) : path;
  }
}
