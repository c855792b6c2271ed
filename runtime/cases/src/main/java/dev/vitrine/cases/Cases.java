package dev.vitrine.cases;

import java.util.ArrayList;
import java.util.List;

/** All cases, in a fixed order. */
public final class Cases {
  private static final List<Case> ALL = collect();

  private Cases() {}

  private static List<Case> collect() {
    List<Case> cases = new ArrayList<>();
    TextCases.addTo(cases);
    BorshCases.addTo(cases);
    HashCases.addTo(cases);
    SignatureCases.addTo(cases);
    TrieCases.addTo(cases);
    EndorsementCases.addTo(cases);
    PolicyCases.addTo(cases);
    NearReceiptsCases.addTo(cases);
    PreparationCases.addTo(cases);
    ReusableCases.addTo(cases);
    AttestCases.addTo(cases);
    return List.copyOf(cases);
  }

  /** All cases. */
  public static List<Case> all() {
    return ALL;
  }

  /**
   * The case of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Case named(String name) {
    for (Case one : ALL) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException("no case is named " + name);
  }
}
