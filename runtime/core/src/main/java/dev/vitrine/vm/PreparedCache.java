package dev.vitrine.vm;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.types.CryptoHash;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Contracts that have been prepared and linked, by code and protocol version: the least recently
 * used go first when they take too many bytes. Not safe for several threads: where there are some,
 * a subclass locks {@link #get}.
 */
public class PreparedCache {
  private record Key(CryptoHash codeHash, int protocolVersion) {
    @Override
    public int hashCode() {
      return codeHash.hashCode() + protocolVersion;
    }
  }

  private final long maxBytes;
  private final Map<Key, PreparedContract> contracts = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** A cache of at most so many bytes of contract code. */
  public PreparedCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** The prepared contract, from the cache or made now; null if there is no code. */
  public PreparedContract get(ContractCode code, RuntimeConfig config) {
    Key key = new Key(code.hash(), config.protocolVersion);
    PreparedContract contract = contracts.get(key);
    if (contract != null) {
      return contract;
    }
    byte[] wasm = code.load();
    if (wasm == null) {
      return null;
    }
    contract = PreparedContract.of(wasm, config.wasm);
    contracts.put(key, contract);
    bytes += contract.length();
    var eldest = contracts.entrySet().iterator();
    while (bytes > maxBytes && contracts.size() > 1) {
      bytes -= eldest.next().getValue().length();
      eldest.remove();
    }
    return contract;
  }
}
