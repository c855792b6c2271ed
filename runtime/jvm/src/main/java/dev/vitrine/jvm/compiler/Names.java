package dev.vitrine.jvm.compiler;

/** Names of generated classes, inside their own package. */
final class Names {
  /** The package, with a slash at the end. */
  static final String PACKAGE = "dev/vitrine/jvm/compiled/";

  /** The module's state. */
  static final String STATE = PACKAGE + "State";

  /** Its descriptor. */
  static final String STATE_DESCRIPTOR = "L" + STATE + ";";

  /** The host functions. */
  static final String HOST = PACKAGE + "Host";

  /** The one method of a function's class. */
  static final String CALL = "call";

  private static final String FUNCTION = PACKAGE + "Function";
  private static final String INDIRECT = PACKAGE + "Indirect";

  private Names() {}

  /** The class of a function. */
  static String function(int index) {
    return FUNCTION + index;
  }

  /** The class that calls functions of one type through the table. */
  static String indirect(int type) {
    return INDIRECT + type;
  }

  /** The index in a name that begins like this, or −1 if it does not. */
  private static int index(String name, String prefix) {
    return name.startsWith(prefix) ? Integer.parseInt(name.substring(prefix.length())) : -1;
  }

  /** The function that a class is of, or −1. */
  static int functionOf(String name) {
    return index(name, FUNCTION);
  }

  /** The type that a class is of, or −1. */
  static int indirectOf(String name) {
    return index(name, INDIRECT);
  }

  /** The field of a global. */
  static String global(int index) {
    return "g" + index;
  }
}
