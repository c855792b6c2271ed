package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.ParseException;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.TextFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A call's arguments as people give them: JSON, {@code base64:…} or {@code @file}. */
final class CallArguments {
  private static final String BASE64 = "base64:";

  private CallArguments() {}

  /** The bytes of {@code text}; {@code where} names the option in a refusal. */
  static byte[] parse(String where, String text) {
    if (text.startsWith("@")) {
      return InputFile.read(Path.of(text.substring(1)));
    }
    if (text.startsWith(BASE64)) {
      try {
        return Base64Text.decode(text.substring(BASE64.length()));
      } catch (TextFormatException e) {
        throw new UserMistake(where + ": " + e.getMessage());
      }
    }
    try {
      Json.parse(text);
    } catch (ParseException e) {
      throw new UserMistake(
          where
              + " are not JSON, from character "
              + e.getLocation().offset
              + " on; bytes are given as base64:… or @file");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
