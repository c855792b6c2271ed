package dev.vitrine.cases.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;

/**
 * A quote of our own with its collateral, for tests and figures that stand alone: as many
 * signatures, certificates and bytes as a real one.
 */
public final class AttestSample {
  /** When it is accepted, Unix seconds. */
  public static final long AT = TestWorld.NOW;

  private final TestWorld world = new TestWorld();

  /** A sample whose report data are 64 times 0x33. */
  public AttestSample() {}

  /** A sample with these report data, 64 bytes. */
  public AttestSample(byte[] reportData) {
    world.quote.reportData = reportData.clone();
  }

  /** The quote's bytes. */
  public byte[] quote() {
    return world.quoteBytes();
  }

  /** The collateral as JSON. */
  public String collateral() {
    return HostileBytes.json(world.collateral()).toString();
  }

  /** The root's certificate, DER. */
  public byte[] root() {
    return world.root.der();
  }

  /** A request to {@code dev.vitrine.attest.AttestSession}. */
  public String request() {
    return Json.object()
        .add("file", Base64Text.encode(quote()))
        .add("collateral", collateral())
        .add("at", AT)
        .add("roots", new JsonArray().add(Hex.encode(world.rootKey.point())))
        .toString();
  }
}
