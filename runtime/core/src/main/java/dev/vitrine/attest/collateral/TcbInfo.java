package dev.vitrine.attest.collateral;

import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.tcb.PlatformLevel;
import dev.vitrine.attest.tcb.TdxModule;
import dev.vitrine.attest.tcb.TdxModuleIdentity;
import java.util.ArrayList;
import java.util.List;

/**
 * TCB info: for one kind of platform, which security versions have which standing (Intel PCS API
 * v4, "Get TCB Info").
 *
 * @param id SGX or TDX
 * @param version 2 or 3 for SGX, 3 for TDX
 * @param window when it may be used
 * @param fmspc kind of platform, 6 bytes
 * @param pceId 2 bytes
 * @param evaluationDataNumber grows with each TCB recovery event
 * @param levels as they are listed
 * @param module what any TDX module must be, or null
 * @param moduleIdentities what TDX modules of a given version must be
 */
public record TcbInfo(
    String id,
    int version,
    Window window,
    byte[] fmspc,
    byte[] pceId,
    int evaluationDataNumber,
    List<PlatformLevel> levels,
    TdxModule module,
    List<TdxModuleIdentity> moduleIdentities) {
  private static final String TDX = "TDX";

  /** Reads a text whose signature was checked. */
  public static TcbInfo read(String text) throws Refused {
    JsonMembers in = JsonMembers.parse(text, "tcbInfo");
    String id = in.text("id");
    int version = in.number("version", 255);
    boolean tdx = id.equals(TDX);
    if (!tdx && !id.equals("SGX") || version != 3 && (tdx || version != 2)) {
      throw new Refused("TCB info \"" + id + "\" of version " + version + " is not supported");
    }
    int type = in.number("tcbType", Integer.MAX_VALUE);
    if (type != 0) {
      throw new Refused("tcbType is " + type + "; only 0 has rules for comparing levels");
    }
    List<PlatformLevel> levels = new ArrayList<>();
    for (JsonMembers level : in.objects("tcbLevels")) {
      levels.add(LevelReader.platform(level, version, tdx));
    }
    return new TcbInfo(
        id,
        version,
        Window.read(in),
        in.hex("fmspc", 6),
        in.hex("pceId", 2),
        in.number("tcbEvaluationDataNumber", Integer.MAX_VALUE),
        List.copyOf(levels),
        tdx ? LevelReader.module(in.object("tdxModule")) : null,
        tdx && in.has("tdxModuleIdentities")
            ? LevelReader.identities(in.objects("tdxModuleIdentities"))
            : List.of());
  }
}
