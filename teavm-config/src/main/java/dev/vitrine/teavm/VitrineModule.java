package dev.vitrine.teavm;

import dev.vitrine.chain.ChainSession;
import dev.vitrine.chain.LocalNode;
import org.teavm.interop.Export;

/** Becomes {@code vitrine.wasm}: a session of the runtime in a tab. */
public final class VitrineModule {
  private VitrineModule() {}

  /** Called once, when the module was instantiated. */
  @Export(name = "start")
  static void start() {
    ChainSession session = LocalNode.session(new BrowserEngine());
    Mailbox.serve(session::handle);
  }
}
