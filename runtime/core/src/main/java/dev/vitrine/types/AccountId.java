package dev.vitrine.types;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import java.nio.charset.StandardCharsets;

/**
 * A valid account id (docs/spec/runtime.md §2.5, near-account-id 2): 2 to 64 characters of {@code
 * a-z 0-9 - _ .} with no separator first, last or doubled.
 */
public final class AccountId implements Borsh, Comparable<AccountId> {
  /** Fewest characters. */
  public static final int MIN_LENGTH = 2;

  /** Most characters. */
  public static final int MAX_LENGTH = 64;

  /** What the shape of an id says about its account. */
  public enum Type {
    /** Any other id. */
    NAMED,
    /** 64 hex digits: an ed25519 key. */
    NEAR_IMPLICIT,
    /** {@code 0x} and 40 hex digits. */
    ETH_IMPLICIT,
    /** {@code 0s} and 40 hex digits: derived from code and initial state. */
    NEAR_DETERMINISTIC;

    /** Whether a transfer can bring such an account into being. */
    public boolean isImplicit() {
      return this != NAMED;
    }
  }

  /** The account in whose name refunds and validator rewards come; nobody's. */
  public static final AccountId SYSTEM = new AccountId("system");

  private final String id;
  private final Type type;
  private byte[] bytes;

  private AccountId(String id) {
    this.id = id;
    this.type = typeOf(id);
  }

  /**
   * The account with this id.
   *
   * @throws InvalidAccountIdException if the id breaks a rule
   */
  public static AccountId of(String id) {
    String problem = problem(id);
    if (problem != null) {
      throw new InvalidAccountIdException(id, problem);
    }
    return new AccountId(id);
  }

  /** Whether {@code id} is a valid account id. */
  public static boolean isValid(String id) {
    return problem(id) == null;
  }

  /** Why {@code id} is not valid, or null if it is. */
  private static String problem(String id) {
    if (id.length() < MIN_LENGTH || id.length() > MAX_LENGTH) {
      return "has " + id.length() + " characters, an account id has 2 to 64";
    }
    boolean separatorBefore = true;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean separator = c == '-' || c == '_' || c == '.';
      if (!separator && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return "has a character outside a-z 0-9 - _ . at position " + i;
      }
      if (separator && separatorBefore) {
        return "has a separator at the start or after another, at position " + i;
      }
      separatorBefore = separator;
    }
    return separatorBefore ? "ends in a separator" : null;
  }

  private static Type typeOf(String id) {
    if (id.length() == 64 && isHex(id, 0)) {
      return Type.NEAR_IMPLICIT;
    }
    if (id.length() == 42 && id.charAt(0) == '0' && isHex(id, 2)) {
      if (id.charAt(1) == 'x') {
        return Type.ETH_IMPLICIT;
      }
      if (id.charAt(1) == 's') {
        return Type.NEAR_DETERMINISTIC;
      }
    }
    return Type.NAMED;
  }

  private static boolean isHex(String id, int from) {
    for (int i = from; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  /** Reads a borsh string and validates it. */
  public static AccountId read(BorshReader in) {
    int at = in.position();
    String id = in.string();
    String problem = problem(id);
    if (problem != null) {
      throw new BorshException(at, "account id " + problem);
    }
    return new AccountId(id);
  }

  @Override
  public void write(BorshWriter out) {
    out.bytes(unsafeBytes());
  }

  /** The id's ASCII bytes, shared: never written to. */
  public byte[] unsafeBytes() {
    if (bytes == null) {
      bytes = id.getBytes(StandardCharsets.US_ASCII);
    }
    return bytes;
  }

  /** Characters, which are bytes too. */
  public int length() {
    return id.length();
  }

  /** What the id's shape says. */
  public Type type() {
    return type;
  }

  /** Whether this is {@code system}. */
  public boolean isSystem() {
    return equals(SYSTEM);
  }

  /** Whether the id has no dot and is not {@code system}. */
  public boolean isTopLevel() {
    return id.indexOf('.') < 0 && !isSystem();
  }

  /** Whether this id is one name in front of {@code parent}. */
  public boolean isSubAccountOf(AccountId parent) {
    int dot = id.indexOf('.');
    return dot >= 0 && id.length() == dot + 1 + parent.id.length() && id.endsWith(parent.id);
  }

  @Override
  public int compareTo(AccountId other) {
    return id.compareTo(other.id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccountId account && id.equals(account.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
