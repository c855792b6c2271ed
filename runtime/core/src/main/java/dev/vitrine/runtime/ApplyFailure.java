package dev.vitrine.runtime;

import dev.vitrine.types.CryptoHash;

/**
 * Why a chunk could not be applied at all; nothing of it remains.
 *
 * @param kind what sort of reason
 * @param missing the hash of the node, value or code that is not there, or null
 * @param reason in words, with the key that was wanted or the rule that was broken
 */
public record ApplyFailure(Kind kind, CryptoHash missing, String reason) implements Applied {
  /** Sorts of reasons. */
  public enum Kind {
    /** A node, value or code is not in the storage: fetch it and apply again. */
    MISSING_NODE,
    /** The state contradicts itself, or a sum in it does not fit. */
    INCONSISTENT_STATE,
    /** An incoming receipt is not valid. */
    INVALID_RECEIPT,
    /** The context contradicts itself or names a protocol version that is not known. */
    INVALID_CONTEXT
  }
}
