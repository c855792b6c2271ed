package dev.vitrine.attest;

/**
 * What a verifier lets pass that it would refuse by itself.
 *
 * @param debug TDs and enclaves that their host may look into
 * @param serviceTd TDs that are bound to a service TD (which may move them to another host)
 */
public record Allowances(boolean debug, boolean serviceTd) {
  /** Nothing: for anything but development. */
  public static final Allowances NONE = new Allowances(false, false);
}
