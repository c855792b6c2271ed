package dev.vitrine.state;

import dev.vitrine.state.Row.Shape;
import dev.vitrine.types.AccountId;

/** The raw bytes of trie keys: how they are put together, and which shape they have. */
final class KeyLayout {
  /** Between an account id and what follows it. */
  static final byte DATA_SEPARATOR = ',';

  /** Between an account id and a public key: the number of the access keys' own column. */
  static final byte KEY_SEPARATOR = 0x02;

  private KeyLayout() {}

  // ---- putting together ----

  static byte[] account(Row row, AccountId account) {
    return start(row, account, 0);
  }

  static byte[] afterAccount(Row row, AccountId account, byte[] rest) {
    byte[] raw = start(row, account, 1 + rest.length);
    int at = 1 + account.length();
    raw[at] = DATA_SEPARATOR;
    System.arraycopy(rest, 0, raw, at + 1, rest.length);
    return raw;
  }

  /** An access key's key with room for {@code extra} bytes behind it. */
  static byte[] accessKey(AccountId account, PublicKeyHandle key, int extra) {
    byte[] handle = key.unsafeBytes();
    byte[] raw = start(Row.ACCESS_KEY, account, 1 + handle.length + extra);
    int at = 1 + account.length();
    raw[at] = KEY_SEPARATOR;
    System.arraycopy(handle, 0, raw, at + 1, handle.length);
    return raw;
  }

  private static byte[] start(Row row, AccountId account, int extra) {
    byte[] id = account.unsafeBytes();
    byte[] raw = new byte[1 + id.length + extra];
    raw[0] = row.column();
    System.arraycopy(id, 0, raw, 1, id.length);
    return raw;
  }

  static byte[] numbers(Row row, long first, int firstBytes, long second, int secondBytes) {
    byte[] raw = new byte[1 + firstBytes + secondBytes];
    raw[0] = row.column();
    putLittleEndian(raw, 1, first, firstBytes);
    putLittleEndian(raw, 1 + firstBytes, second, secondBytes);
    return raw;
  }

  static void putLittleEndian(byte[] target, int at, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      target[at + i] = (byte) (value >>> 8 * i);
    }
  }

  // ---- taking apart ----

  /** Whether the length tells that {@code raw} is of this shape, among rows with one column. */
  static boolean fits(Shape shape, byte[] raw) {
    return switch (shape) {
      case SINGLE -> raw.length == 1;
      case INDEX, SHARD -> raw.length == 9;
      case SMALL_SHARD_AND_INDEX -> raw.length == 11;
      case SHARD_AND_INDEX -> raw.length == 17;
      case KEY -> lengthAfterKey(raw) == 0;
      case KEY_AND_NONCE_INDEX -> lengthAfterKey(raw) == 2;
      case ACCOUNT, ACCOUNT_AND_HASH, ACCOUNT_AND_USER_KEY, GLOBAL_CONTRACT -> true;
    };
  }

  /** Bytes after the public key's handle, or -1 if there is no handle. */
  private static int lengthAfterKey(byte[] raw) {
    int separator = indexOf(raw, KEY_SEPARATOR);
    if (separator < 0 || separator + 1 >= raw.length) {
      return -1;
    }
    int handle = PublicKeyHandle.lengthFor(raw[separator + 1]);
    return handle < 0 ? -1 : raw.length - separator - 1 - handle;
  }

  /** Where {@code wanted} stands first behind the first byte, or -1. */
  static int indexOf(byte[] raw, byte wanted) {
    for (int i = 1; i < raw.length; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
