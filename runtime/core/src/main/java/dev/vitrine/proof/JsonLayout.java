package dev.vitrine.proof;

import java.nio.charset.StandardCharsets;

/** Walks JSON without white space to one member; the text is known to be well formed. */
final class JsonLayout {
  private final byte[] text;
  private int at;

  JsonLayout(byte[] text) {
    this.text = text;
  }

  /** First byte of the member's value and the byte after its last, or null. */
  int[] find(String path) {
    int position = 0;
    while (position < path.length()) {
      if (path.charAt(position) == '[') {
        int close = path.indexOf(']', position);
        if (!enterItem(Integer.parseInt(path.substring(position + 1, close)))) {
          return null;
        }
        position = close + 1;
      } else {
        int from = path.charAt(position) == '.' ? position + 1 : position;
        int to = from;
        while (to < path.length() && path.charAt(to) != '.' && path.charAt(to) != '[') {
          to++;
        }
        if (!enterMember(path.substring(from, to))) {
          return null;
        }
        position = to;
      }
    }
    int start = at;
    skipValue();
    return new int[] {start, at};
  }

  private boolean enterItem(int index) {
    if (text[at] != '[' || text[at + 1] == ']') {
      return false;
    }
    at++;
    for (int i = 0; i < index; i++) {
      skipValue();
      if (text[at++] != ',') {
        return false;
      }
    }
    return true;
  }

  private boolean enterMember(String name) {
    if (text[at] != '{' || text[at + 1] == '}') {
      return false;
    }
    at++;
    while (true) {
      int start = at;
      skipString();
      String found = new String(text, start + 1, at - start - 2, StandardCharsets.UTF_8);
      at++;
      if (found.equals(name)) {
        return true;
      }
      skipValue();
      if (text[at++] != ',') {
        return false;
      }
    }
  }

  private void skipValue() {
    int depth = 0;
    while (true) {
      switch (text[at]) {
        case '"' -> skipString();
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        default -> at++;
      }
      boolean ended = at == text.length || ",]}".indexOf(text[at]) >= 0;
      if (depth == 0 && ended) {
        return;
      }
    }
  }

  private void skipString() {
    at++;
    while (text[at] != '"') {
      at += text[at] == '\\' ? 2 : 1;
    }
    at++;
  }
}
