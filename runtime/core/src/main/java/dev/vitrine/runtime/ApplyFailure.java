package dev.vitrine.runtime;

import dev.vitrine.types.CryptoHash;

/**
 * Why a chunk could not be applied at all; nothing of it remains.
 *
 * @param kind what sort of reason
 * @param missing the hash of the node, value or code that is not there, or null
 * @param wanted the raw key of the row (or the prefix of the rows) that it was missed for; null if
 *     it is the root itself, or if nothing is missing
 * @param reason in words, with the key that was wanted or the rule that was broken
 */
public record ApplyFailure(Kind kind, CryptoHash missing, byte[] wanted, String reason)
    implements Applied {
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

  /** A failure for which nothing is missing. */
  public static ApplyFailure of(Kind kind, String reason) {
    return new ApplyFailure(kind, null, null, reason);
  }
}
