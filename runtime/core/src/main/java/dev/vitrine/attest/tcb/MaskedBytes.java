package dev.vitrine.attest.tcb;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.text.Hex;

/**
 * Bytes that are prescribed where a mask has ones.
 *
 * @param value what is expected
 * @param mask of the same length
 */
public record MaskedBytes(byte[] value, byte[] mask) {
  /** Refuses bytes that differ under the mask. */
  public void check(byte[] found, String name) throws Refused {
    for (int i = 0; i < mask.length; i++) {
      if (((found[i] ^ value[i]) & mask[i]) != 0) {
        throw new Refused(
            name
                + " are "
                + Hex.encode(found)
                + ", but "
                + Hex.encode(value)
                + " is expected under the mask "
                + Hex.encode(mask));
      }
    }
  }

  /** Refuses bits that are set outside the mask. */
  public void checkRest(byte[] found, String name) throws Refused {
    for (int i = 0; i < mask.length; i++) {
      if ((found[i] & ~mask[i]) != 0) {
        throw new Refused(
            name + " are " + Hex.encode(found) + ", with bits outside " + Hex.encode(mask));
      }
    }
  }
}
