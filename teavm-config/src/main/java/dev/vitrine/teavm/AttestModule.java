package dev.vitrine.teavm;

import dev.vitrine.attest.AttestSession;
import org.teavm.interop.Export;

/**
 * Becomes {@code attest.wasm}: judges quotes. A module of its own, fetched when a quote is to be
 * judged: certificates would add a fifth to what every visitor loads.
 */
public final class AttestModule {
  private AttestModule() {}

  /** Called once, when the module was instantiated. */
  @Export(name = "start")
  static void start() {
    Mailbox.serve(AttestSession::handle);
  }
}
