package dev.vitrine.wasm;

/**
 * Why a module is refused, on its way from the place of the finding to {@link Preparation}; never
 * leaves the package.
 */
final class Refusal extends RuntimeException {
  private final PrepareError kind;
  private final int offset;
  private String todo;
  private String feature;
  private String element;
  private int function = -1;

  private Refusal(PrepareError kind, int offset, String what) {
    super(what, null, false, false);
    this.kind = kind;
    this.offset = offset;
  }

  /** The bytes are malformed or do not validate. */
  static Refusal invalid(int offset, String what) {
    return new Refusal(PrepareError.DESERIALIZATION, offset, what);
  }

  /** A limit of the protocol, or another rule of its own. */
  static Refusal of(PrepareError kind, int offset, String what) {
    return new Refusal(kind, offset, what);
  }

  /** A feature that the protocol does not have. */
  static Refusal feature(int offset, Feature feature, String where) {
    Refusal refusal =
        new Refusal(
            PrepareError.DESERIALIZATION,
            offset,
            "This contract uses " + feature.label() + ", which NEAR does not run");
    refusal.feature = feature.label();
    refusal.todo = feature.todo();
    refusal.element = where;
    return refusal;
  }

  Refusal todo(String text) {
    if (todo == null) {
      todo = text;
    }
    return this;
  }

  /** Names the opcode or section that is meant, unless the place of the finding has done so. */
  Refusal in(String name) {
    if (element == null) {
      element = name;
    }
    return this;
  }

  Refusal inFunction(int index) {
    if (function < 0) {
      function = index;
    }
    return this;
  }

  PrepareError kind() {
    return kind;
  }

  int offset() {
    return offset;
  }

  String todo() {
    return todo;
  }

  String feature() {
    return feature;
  }

  String element() {
    return element;
  }

  int function() {
    return function;
  }
}
