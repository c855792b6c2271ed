package dev.vitrine.teavm.standin.javax.security.auth;

/** Stands in for {@code javax.security.auth.Destroyable}; nothing in the runtime destroys a key. */
public interface Destroyable {
  /** Whether the key was destroyed: never. */
  default boolean isDestroyed() {
    return false;
  }
}
