package dev.vitrine.attest.eventlog;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import dev.vitrine.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What dstack measured into RTMR3 while it started an application, up to {@code system-ready}. What
 * comes after was measured by the application itself, which may name its events as it likes.
 *
 * @param boot dstack's own events by name, their payloads
 * @param application events of the application, in order
 */
public record DstackEvents(Map<String, byte[]> boot, List<Event> application) {
  private static final String READY = "system-ready";

  /**
   * Takes dstack's events out of a log.
   *
   * @throws Refused if dstack's part has a name twice, or does not end
   */
  public static DstackEvents of(EventLog log) throws Refused {
    Map<String, byte[]> boot = new TreeMap<>();
    List<Event> application = new ArrayList<>();
    boolean ready = false;
    for (Event event : log.events()) {
      if (event.register() != Event.DSTACK_REGISTER) {
        continue;
      }
      if (ready) {
        application.add(event);
      } else if (boot.put(event.name(), event.payload()) != null) {
        throw new Refused("RTMR3: the event \"" + event.name() + "\" is there twice");
      }
      ready |= event.name().equals(READY);
    }
    if (!ready) {
      throw new Refused(
          "RTMR3: there is no event \"" + READY + "\", so dstack's events have no end");
    }
    return new DstackEvents(boot, List.copyOf(application));
  }

  /** SHA-256 of the application's compose file, 32 bytes; null if it was not measured. */
  public byte[] composeHash() {
    byte[] hash = boot.get("compose-hash");
    // Old images of dstack use this name.
    return hash != null ? hash : boot.get("upgraded-app-id");
  }

  /** Number of the application, or null. */
  public byte[] appId() {
    return boot.get("app-id");
  }

  /** Number of this instance; empty for applications without, or null. */
  public byte[] instanceId() {
    return boot.get("instance-id");
  }

  /** SHA-256 of the operating system's image, or null: older images do not measure it. */
  public byte[] osImageHash() {
    return boot.get("os-image-hash");
  }

  /** Who gives the application its keys, as JSON; null if that was not measured or is no text. */
  public String keyProvider() {
    byte[] text = boot.get("key-provider");
    return text == null ? null : Utf8.decode(text);
  }

  /** The payload of the application's own event of that name; null if there is not exactly one. */
  public byte[] applicationEvent(String name) {
    byte[] payload = null;
    for (Event event : application) {
      if (event.name().equals(name)) {
        if (payload != null) {
          return null;
        }
        payload = event.payload();
      }
    }
    return payload;
  }

  /** Refuses a compose file that is not the measured one. */
  public void checkCompose(String appCompose) throws Refused {
    byte[] measured = composeHash();
    if (measured == null) {
      throw new Refused("no compose hash was measured");
    }
    byte[] hash = Sha256.hash(appCompose.getBytes(StandardCharsets.UTF_8));
    if (!Arrays.equals(hash, measured)) {
      throw new Refused(
          "the compose file hashes to "
              + Hex.encode(hash)
              + ", but "
              + Hex.encode(measured)
              + " was measured");
    }
  }
}
