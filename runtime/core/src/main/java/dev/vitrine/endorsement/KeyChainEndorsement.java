package dev.vitrine.endorsement;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.UtcTime;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain of keys, each endorsing the next, that ends in the session key.
 *
 * @param links 1 to {@value #MAX_LINKS}, from the first key on
 */
public record KeyChainEndorsement(List<KeyLink> links) implements Borsh {
  /** The kind in bundles. */
  public static final String KIND = "vitrine/keys/v1";

  /** Most links. */
  public static final int MAX_LINKS = 8;

  /** Reads a chain of 1 to 8 links. */
  public static KeyChainEndorsement read(BorshReader in) {
    int count = in.u32();
    if (count < 1 || count > MAX_LINKS) {
      throw in.refuse(
          "a chain of "
              + Integer.toUnsignedString(count)
              + " links; 1 to "
              + MAX_LINKS
              + " are taken");
    }
    List<KeyLink> links = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      links.add(KeyLink.read(in));
    }
    return new KeyChainEndorsement(List.copyOf(links));
  }

  @Override
  public void write(BorshWriter out) {
    out.list(links);
  }

  /**
   * What holds of it.
   *
   * @param at time of judgement in Unix seconds, or null when the caller has none
   */
  Judged judge(EndorsedSession stated, Long at) {
    Judged.Builder out = new Judged.Builder(KIND);
    out.unless(
        "The links join, from " + links.get(0).issuer() + " to the session key",
        "The links do not join",
        brokenJoint(stated),
        links.size() == 1 ? "1 link" : links.size() + " links");
    out.unless("No key comes twice", "A key comes twice", repeated(), "");
    out.unless("Every link is signed", "A link is not signed", unsigned(), "Ed25519");
    out.unless("The session is in scope", "The session is out of scope", outOfScope(stated), "");
    boolean expired = expiry(at, out);
    return out.vouched(
        expired
            ? "The key " + links.get(0).issuer() + " once stood behind the session key"
            : "The key " + links.get(0).issuer() + " stands behind the session key",
        new Voucher.Keys(links, expired));
  }

  private String brokenJoint(EndorsedSession stated) {
    for (int i = 1; i < links.size(); i++) {
      if (!links.get(i).issuer().equals(links.get(i - 1).subject())) {
        return "link "
            + (i + 1)
            + " is by "
            + links.get(i).issuer()
            + ", the link before endorses "
            + links.get(i - 1).subject();
      }
    }
    PublicKey last = links.get(links.size() - 1).subject();
    return last.equals(stated.sessionKey())
        ? null
        : "the last link endorses " + last + ", not the session key " + stated.sessionKey();
  }

  private String repeated() {
    List<PublicKey> seen = new ArrayList<>();
    seen.add(links.get(0).issuer());
    for (int i = 0; i < links.size(); i++) {
      PublicKey subject = links.get(i).subject();
      if (seen.contains(subject)) {
        return "link " + (i + 1) + " endorses " + subject + ", which stands before it in the chain";
      }
      seen.add(subject);
    }
    return null;
  }

  private String unsigned() {
    for (int i = 0; i < links.size(); i++) {
      if (!links.get(i).isSigned()) {
        return "the signature of link " + (i + 1) + " is not one by " + links.get(i).issuer();
      }
    }
    return null;
  }

  private String outOfScope(EndorsedSession stated) {
    for (int i = 0; i < links.size(); i++) {
      String refusal = links.get(i).scope().refusal(stated, links.size() - 1 - i);
      if (refusal != null) {
        return "link " + (i + 1) + " " + refusal;
      }
    }
    return null;
  }

  /** The time is the verifier's, so a link that has expired contradicts nothing: it is worn out. */
  private boolean expiry(Long at, Judged.Builder out) {
    if (at == null) {
      out.notShown("Whether a link has expired is not known", "no time of judgement was given");
      return true;
    }
    for (int i = 0; i < links.size(); i++) {
      KeyLink link = links.get(i);
      if (link.isExpired(at)) {
        out.notShown(
            "A link has expired",
            "link " + (i + 1) + " held until " + UtcTime.print(link.expires()));
        return true;
      }
    }
    long first = links.get(0).expires();
    for (KeyLink link : links) {
      first = Long.compareUnsigned(link.expires(), first) < 0 ? link.expires() : first;
    }
    out.holds("No link has expired", "until " + UtcTime.print(first));
    return false;
  }
}
