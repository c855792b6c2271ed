package dev.vitrine.vectors;

import dev.vitrine.text.Base64Text;
import java.util.Arrays;

/** Bytes as the key of a map; ordered by their base64 text, as the recorded changes are. */
public final class StorageKey implements Comparable<StorageKey> {
  private final byte[] bytes;
  private final int hash;

  /**
   * @param bytes not copied
   */
  public StorageKey(byte[] bytes) {
    this.bytes = bytes;
    this.hash = Arrays.hashCode(bytes);
  }

  /** The base64 text. */
  public String text() {
    return Base64Text.encode(bytes);
  }

  @Override
  public int compareTo(StorageKey other) {
    return text().compareTo(other.text());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StorageKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
