package dev.vitrine.chain;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.types.AccountId;

/** How view calls are made: no block, nothing changes, the node's limit instead of attached gas. */
@FunctionalInterface
public interface Views {
  /** Calls a method of the contract on {@code account} on the chain's last state. */
  JsonObject call(LocalChain chain, AccountId account, String method, byte[] args);
}
