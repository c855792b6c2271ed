package dev.vitrine.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.eventlog.EventLog;
import dev.vitrine.attest.reportdata.TaskRecord;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.text.Utf8;

/**
 * A quote and what may come with it, out of the forms in which quotes are handed around.
 *
 * <ul>
 *   <li>the quote's bytes;
 *   <li>their hex digits;
 *   <li>a JSON array of them (near/mpc);
 *   <li>a JSON object with {@code quote} in hex, and perhaps {@code event_log} and {@code
 *       report_data} (dstack's answer to {@code GetQuote});
 *   <li>a JSON object with {@code tdx_quote} in base64 (OutLayer's records).
 * </ul>
 *
 * @param quote the quote's bytes
 * @param eventLog the log that came with it, or null
 * @param reportData what the sender says the report data are, or null
 * @param task the task that OutLayer's record is about, or null
 */
public record AttestationFile(byte[] quote, EventLog eventLog, byte[] reportData, TaskRecord task) {

  /**
   * Reads a file in one of the forms.
   *
   * @throws Refused if it has none of them
   */
  public static AttestationFile read(byte[] file) throws Refused {
    if (file.length > 1 && file[0] >= 3 && file[0] <= 5 && file[1] == 0) {
      return bare(file);
    }
    String text = Utf8.decode(file);
    if (text == null) {
      throw new Refused("it is neither a quote of version 3, 4 or 5 nor text");
    }
    String content = text.strip();
    if (content.startsWith("[") || content.startsWith("{")) {
      return json(content);
    }
    return bare(hex(content.startsWith("0x") ? content.substring(2) : content, "it"));
  }

  private static AttestationFile bare(byte[] quote) {
    return new AttestationFile(quote, null, null, null);
  }

  private static AttestationFile json(String text) throws Refused {
    JsonValue value;
    try {
      value = Json.parse(text);
    } catch (ParseException e) {
      throw new Refused("it is no JSON: " + e.getMessage());
    }
    if (value.isArray()) {
      return bare(JsonMembers.bytes(value.asArray(), "quote"));
    }
    JsonMembers members = JsonMembers.of(value, "file");
    if (members.has("tdx_quote")) {
      byte[] quote;
      try {
        quote = Base64Text.decode(members.text("tdx_quote"));
      } catch (TextFormatException e) {
        throw new Refused("file.tdx_quote: " + e.getMessage());
      }
      return new AttestationFile(quote, null, null, TaskRecord.read(members));
    }
    if (members.has("quote")) {
      return new AttestationFile(
          members.bytes("quote"),
          members.has("event_log") ? EventLog.read(members.get("event_log")) : null,
          members.has("report_data") ? hex(members.text("report_data"), "report_data") : null,
          null);
    }
    throw new Refused("it is JSON without a member \"quote\" or \"tdx_quote\"");
  }

  private static byte[] hex(String text, String name) throws Refused {
    try {
      return Hex.decodeAnyCase(text);
    } catch (TextFormatException e) {
      throw new Refused(name + " is no hex: " + e.getMessage());
    }
  }
}
