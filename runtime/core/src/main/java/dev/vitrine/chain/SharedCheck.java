package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.proof.Applier;
import dev.vitrine.proof.BundleCheck;
import dev.vitrine.text.Base64Text;

/**
 * The requests {@code check_…} of a session (docs/session-api.md): a bundle whose blocks several
 * sessions check, each some of them, so that a platform without shared memory uses all its cores.
 * The report is made in one of them, letter for letter as {@code verify} makes it alone.
 */
final class SharedCheck {
  private final Applier applier;
  private BundleCheck open;

  SharedCheck(Applier applier) {
    this.applier = applier;
  }

  /** Begins the check of a file; the report at once when there is nothing or little to share. */
  JsonObject open(Request request) {
    open = null;
    BundleCheck begun = Verification.begin(request, applier);
    if (begun == null) {
      return Verification.answer(request, applier);
    }
    if (begun.blocks() < request.number("least", 1)) {
      return Verification.whole(begun::report).toJson();
    }
    open = begun;
    return Json.object().add("blocks", open.blocks());
  }

  /** Checks blocks: for the report that is made here, or to be handed over. */
  JsonObject blocks(Request request) {
    int from = request.number("from", 0);
    int to = request.number("to", 0);
    if (from < 0 || to < from || to > opened().blocks()) {
      throw Refusal.at("to", "The bundle has no blocks " + from + " to " + to);
    }
    if (!request.flag("hand_over")) {
      for (int i = from; i < to; i++) {
        open.check(i);
      }
      return enough();
    }
    JsonArray checked = new JsonArray();
    for (int i = from; i < to; i++) {
      checked.add(Base64Text.encode(open.handOver(i)));
    }
    return Json.object().add("checked", checked);
  }

  /** Takes blocks that another session of the same release handed over. */
  JsonObject take(Request request) {
    int index = request.number("from", 0);
    JsonArray checked = request.list("checked");
    if (index < 0 || checked.size() > opened().blocks() - index) {
      throw Refusal.at("checked", "The bundle has no such blocks");
    }
    for (JsonValue block : checked) {
      open.take(index++, Base64Text.decode(block.asString()));
    }
    return enough();
  }

  private JsonObject enough() {
    return Json.object().add("enough", open.isEnough());
  }

  /** The report. What nobody checked is checked for it; then the check is closed. */
  JsonObject report() {
    BundleCheck last = opened();
    open = null;
    return Verification.whole(last::report).toJson();
  }

  JsonObject close() {
    open = null;
    return new JsonObject();
  }

  private BundleCheck opened() {
    if (open == null) {
      throw Refusal.of("No check is open").todo("Send \"check_open\" first");
    }
    return open;
  }
}
