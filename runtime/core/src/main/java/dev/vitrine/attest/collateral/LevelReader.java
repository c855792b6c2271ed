package dev.vitrine.attest.collateral;

import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.tcb.MaskedBytes;
import dev.vitrine.attest.tcb.PlatformLevel;
import dev.vitrine.attest.tcb.SvnLevel;
import dev.vitrine.attest.tcb.TcbStanding;
import dev.vitrine.attest.tcb.TdxModule;
import dev.vitrine.attest.tcb.TdxModuleIdentity;
import dev.vitrine.endorsement.TcbStatus;
import java.util.ArrayList;
import java.util.List;

/** Reads TCB levels of TCB info and QE identity. */
final class LevelReader {
  private static final int COMPONENTS = 16;

  private LevelReader() {}

  static PlatformLevel platform(JsonMembers level, int version, boolean tdx) throws Refused {
    JsonMembers tcb = level.object("tcb");
    int[] sgx = version == 2 ? named(tcb) : listed(tcb, "sgxtcbcomponents");
    int[] tdxComponents = tdx ? listed(tcb, "tdxtcbcomponents") : null;
    return new PlatformLevel(sgx, tcb.number("pcesvn", 65535), tdxComponents, standing(level));
  }

  private static int[] listed(JsonMembers tcb, String name) throws Refused {
    List<JsonMembers> components = tcb.objects(name);
    if (components.size() != COMPONENTS) {
      throw new Refused(name + " has " + components.size() + " components, not " + COMPONENTS);
    }
    int[] svns = new int[COMPONENTS];
    for (int i = 0; i < COMPONENTS; i++) {
      svns[i] = components.get(i).number("svn", 255);
    }
    return svns;
  }

  /** Version 2 gives each component a name of its own. */
  private static int[] named(JsonMembers tcb) throws Refused {
    int[] svns = new int[COMPONENTS];
    for (int i = 0; i < COMPONENTS; i++) {
      String number = (i < 9 ? "0" : "") + (i + 1);
      svns[i] = tcb.number("sgxtcbcomp" + number + "svn", 255);
    }
    return svns;
  }

  static List<SvnLevel> svnLevels(List<JsonMembers> levels, int most) throws Refused {
    List<SvnLevel> all = new ArrayList<>();
    for (JsonMembers level : levels) {
      all.add(new SvnLevel(level.object("tcb").number("isvsvn", most), standing(level)));
    }
    return List.copyOf(all);
  }

  private static TcbStanding standing(JsonMembers level) throws Refused {
    String word = level.text("tcbStatus");
    TcbStatus status = TcbStatus.byWord(word);
    if (status == null) {
      throw new Refused("tcbStatus \"" + word + "\" is unknown");
    }
    String date = level.has("tcbDate") ? level.text("tcbDate") : "";
    return new TcbStanding(status, List.copyOf(level.texts("advisoryIDs")), date);
  }

  static MaskedBytes masked(JsonMembers in, String name, int length) throws Refused {
    return new MaskedBytes(in.hex(name, length), in.hex(name + "Mask", length));
  }

  static TdxModule module(JsonMembers in) throws Refused {
    return new TdxModule(in.hex("mrsigner", 48), masked(in, "attributes", 8));
  }

  static List<TdxModuleIdentity> identities(List<JsonMembers> all) throws Refused {
    List<TdxModuleIdentity> identities = new ArrayList<>();
    for (JsonMembers one : all) {
      identities.add(
          new TdxModuleIdentity(
              one.text("id"), module(one), svnLevels(one.objects("tcbLevels"), 255)));
    }
    return List.copyOf(identities);
  }
}
