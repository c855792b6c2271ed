package dev.vitrine.vm;

/** A value that was found in storage but perhaps not loaded yet. */
public interface StoredValue {
  /** Its bytes' number. */
  int length();

  /** Its bytes; never written to. */
  byte[] load();
}
