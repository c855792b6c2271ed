package dev.vitrine.config;

import dev.vitrine.types.AccountId;
import java.util.ArrayList;
import java.util.List;

/** All parameters of one protocol version. Immutable; one object per version. */
public final class RuntimeConfig {
  /** The oldest protocol version that runs here. */
  public static final int OLDEST = 84;

  /** The newest protocol version that runs here. */
  public static final int NEWEST = 86;

  /** One text per version from {@link #OLDEST} on, each a diff on the one before. */
  private static final List<String> TEXTS =
      List.of(Parameters84.TEXT, Parameters85.TEXT, Parameters86.TEXT);

  private static final RuntimeConfig[] CONFIGS = new RuntimeConfig[TEXTS.size()];

  /** The protocol version. */
  public final int protocolVersion;

  /** What the contract VM needs. */
  public final WasmConfig wasm;

  /** Fees of actions, gas and storage. */
  public final FeesConfig fees;

  /** Congestion control. */
  public final CongestionConfig congestion;

  /** Bandwidth scheduler. */
  public final BandwidthConfig bandwidth;

  /** State witness. */
  public final WitnessConfig witness;

  /** Most gas that a view may burn unless a node says otherwise. */
  public final long maxGasBurntView;

  /** Fewest characters of a top-level account that anybody may create. */
  public final int minAllowedTopLevelAccountLength;

  /** The account that may create shorter top-level accounts. */
  public final AccountId registrarAccountId;

  private RuntimeConfig(int protocolVersion, ParameterText p) {
    this.protocolVersion = protocolVersion;
    wasm = new WasmConfig(p);
    fees = new FeesConfig(p);
    congestion = new CongestionConfig(p);
    bandwidth = new BandwidthConfig(p);
    witness = new WitnessConfig(p);
    maxGasBurntView = p.number("max_gas_burnt_view");
    minAllowedTopLevelAccountLength = p.count("min_allowed_top_level_account_length");
    registrarAccountId = AccountId.of(p.text("registrar_account_id"));
  }

  /** Whether {@link #forProtocol} knows this version. */
  public static boolean isSupported(int protocolVersion) {
    return protocolVersion >= OLDEST && protocolVersion <= NEWEST;
  }

  /**
   * The parameters of a protocol version.
   *
   * @throws IllegalArgumentException for a version that does not run here
   */
  public static RuntimeConfig forProtocol(int protocolVersion) {
    if (!isSupported(protocolVersion)) {
      throw new IllegalArgumentException(
          "protocol version " + protocolVersion + " is not one of " + OLDEST + " to " + NEWEST);
    }
    int index = protocolVersion - OLDEST;
    RuntimeConfig config = CONFIGS[index];
    if (config == null) {
      List<String> texts = new ArrayList<>(TEXTS.subList(0, index + 1));
      config = new RuntimeConfig(protocolVersion, new ParameterText(texts));
      CONFIGS[index] = config;
    }
    return config;
  }
}
