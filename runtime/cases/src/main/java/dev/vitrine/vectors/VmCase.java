package dev.vitrine.vectors;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.vm.VMContext;
import java.util.Map;

/**
 * One recorded call of a contract ({@code vectors/README.md}, "Format").
 *
 * @param name as recorded
 * @param protocolVersion 84, 85 or 86
 * @param code the module's bytes, malformed on purpose in some cases
 * @param method the exported name that is called
 * @param context what the call can know about itself
 * @param storage the contract's keys before the call
 * @param validators stake by account
 * @param expect what the reference did, or null if the case does not say
 */
public record VmCase(
    String name,
    int protocolVersion,
    byte[] code,
    String method,
    VMContext context,
    Map<StorageKey, byte[]> storage,
    Map<AccountId, Balance> validators,
    JsonObject expect) {}
