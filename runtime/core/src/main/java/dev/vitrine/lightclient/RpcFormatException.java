package dev.vitrine.lightclient;

/** An answer of a node that does not have the form of docs/spec/runtime.md §8: where, and why. */
public final class RpcFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Names the member by its path, then what is wrong with it. */
  RpcFormatException(String path, String reason) {
    super(path + " " + reason);
  }
}
