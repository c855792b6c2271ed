package dev.vitrine.vectors.runtime;

import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.validator.AccountBalance;
import dev.vitrine.types.Balance;
import java.util.List;

/**
 * What is to be run.
 *
 * @param failing a block after the others whose application fails as a whole, or null
 */
record Scenario(
    int protocolVersion,
    String chainId,
    Balance minimumStake,
    List<AccountBalance> validators,
    ShardLayout layout,
    long genesisHeight,
    ScenarioGenesis genesis,
    List<ScenarioBlock> blocks,
    ScenarioBlock failing) {}
