package dev.vitrine.endorsement;

/** Intel's words for the standing of a security version, from best to worst. */
public enum TcbStatus {
  /** Nothing is known to be missing. */
  UP_TO_DATE("UpToDate"),
  /** The software inside must defend itself against a known weakness. */
  SW_HARDENING_NEEDED("SWHardeningNeeded"),
  /** The platform must be configured otherwise. */
  CONFIGURATION_NEEDED("ConfigurationNeeded"),
  /** Both. */
  CONFIGURATION_AND_SW_HARDENING_NEEDED("ConfigurationAndSWHardeningNeeded"),
  /** Updates are missing. */
  OUT_OF_DATE("OutOfDate"),
  /** Updates are missing, and the platform must be configured otherwise. */
  OUT_OF_DATE_CONFIGURATION_NEEDED("OutOfDateConfigurationNeeded"),
  /** Intel withdrew its trust. */
  REVOKED("Revoked");

  private final String word;

  TcbStatus(String word) {
    this.word = word;
  }

  /** Intel's word. */
  public String word() {
    return word;
  }

  /** The status of that word, or null. */
  public static TcbStatus byWord(String word) {
    for (TcbStatus one : values()) {
      if (one.word.equals(word)) {
        return one;
      }
    }
    return null;
  }

  private boolean needsConfiguration() {
    return this == CONFIGURATION_NEEDED
        || this == CONFIGURATION_AND_SW_HARDENING_NEEDED
        || this == OUT_OF_DATE_CONFIGURATION_NEEDED;
  }

  /**
   * The status of a whole whose parts have these two: the worse one, but a part that is out of date
   * and one that needs configuration make both (Intel's library, convergence of TCB statuses).
   */
  public TcbStatus with(TcbStatus other) {
    TcbStatus worse = compareTo(other) < 0 ? other : this;
    if (worse == OUT_OF_DATE && (needsConfiguration() || other.needsConfiguration())) {
      return OUT_OF_DATE_CONFIGURATION_NEEDED;
    }
    return worse;
  }
}
