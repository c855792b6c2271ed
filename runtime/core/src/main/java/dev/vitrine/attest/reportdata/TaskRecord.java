package dev.vitrine.attest.reportdata;

import com.eclipsesource.json.JsonValue;
import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A task of OutLayer, as its record tells it. The worker commits to it in the first half of the
 * report data; the second half is zero.
 *
 * <p>Texts go into the hash without their lengths, and absent ones not at all. So "a" and "bc" give
 * the same commitment as "ab" and "c": that is OutLayer's format, and whoever relies on the split
 * must know it.
 *
 * @param legacy the commitment of the first format: without caller, project, secrets, time, price
 * @param current the commitment of format v1
 */
public record TaskRecord(byte[] legacy, byte[] current) {
  /** Reads a record. */
  public static TaskRecord read(JsonMembers in) throws Refused {
    List<byte[]> parts = new ArrayList<>();
    text(parts, in.text("task_type"));
    parts.add(i64(in, "task_id"));
    for (String name :
        List.of("repo_url", "commit_hash", "build_target", "wasm_hash", "input_hash")) {
      optional(parts, in, name);
    }
    text(parts, in.text("output_hash"));
    if (in.has("block_height")) {
      parts.add(i64(in, "block_height"));
    }
    byte[] legacy = hash(parts);
    for (String name : List.of("caller_account_id", "project_id", "secrets_ref")) {
      optional(parts, in, name);
    }
    parts.add(i64(in, "timestamp"));
    optional(parts, in, "attached_usd");
    return new TaskRecord(legacy, hash(parts));
  }

  private static void optional(List<byte[]> parts, JsonMembers in, String name) throws Refused {
    if (in.has(name)) {
      text(parts, in.text(name));
    }
  }

  private static void text(List<byte[]> parts, String text) {
    parts.add(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] i64(JsonMembers in, String name) throws Refused {
    JsonValue value = in.get(name);
    long number;
    try {
      number = value == null ? 0 : Long.parseLong(value.toString());
    } catch (NumberFormatException e) {
      throw new Refused(in.path(name) + " must be an integer of 64 bits");
    }
    byte[] bytes = new byte[8];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (number >> 8 * i);
    }
    return bytes;
  }

  private static byte[] hash(List<byte[]> parts) {
    return Sha256.hash(parts.toArray(new byte[0][]));
  }

  /** "v1" or "legacy" by which rule the report data commit to this task, or null: by none. */
  public String formatOf(byte[] reportData) {
    if (Arrays.equals(reportData, Arrays.copyOf(current, 64))) {
      return "v1";
    }
    return Arrays.equals(reportData, Arrays.copyOf(legacy, 64)) ? "legacy" : null;
  }
}
