package dev.vitrine.vectors;

/** A vector file is not as its README says; the message names the field by its path. */
public final class VectorFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param path of the field, as in {@code context.block_height}; empty for the whole
   * @param problem what is wrong with it
   */
  public VectorFormatException(String path, String problem) {
    super(path.isEmpty() ? problem : path + ": " + problem, null, false, false);
  }
}
