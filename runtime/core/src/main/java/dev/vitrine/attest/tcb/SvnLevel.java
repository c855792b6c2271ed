package dev.vitrine.attest.tcb;

import dev.vitrine.attest.check.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * A level of a quoting enclave or of a TDX module.
 *
 * @param isvSvn the least security version that has it
 * @param standing its standing
 */
public record SvnLevel(int isvSvn, TcbStanding standing) {
  /** The standing of the highest level that this version reaches. */
  public static TcbStanding match(List<SvnLevel> levels, int isvSvn, String of) throws Refused {
    List<SvnLevel> ordered = new ArrayList<>(levels);
    ordered.sort((a, b) -> Integer.compare(b.isvSvn, a.isvSvn));
    for (SvnLevel level : ordered) {
      if (isvSvn >= level.isvSvn) {
        return level.standing;
      }
    }
    throw new Refused(
        "no TCB level matches: the security version of "
            + of
            + " is "
            + isvSvn
            + (ordered.isEmpty()
                ? ", and none is listed"
                : ", the lowest listed is " + ordered.get(ordered.size() - 1).isvSvn));
  }
}
