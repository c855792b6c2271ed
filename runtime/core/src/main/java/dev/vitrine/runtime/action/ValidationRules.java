package dev.vitrine.runtime.action;

import dev.vitrine.config.LimitConfig;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.protocol.ProtocolFeature;

/**
 * What actions are measured against.
 *
 * @param newActions whether they were made just now; what comes from another chunk or the state may
 *     be older than some rules
 */
public record ValidationRules(LimitConfig limits, int protocolVersion, boolean newActions) {
  /** Null if the feature is there, else the refusal of an action that needs it. */
  ActionsValidationError require(ProtocolFeature feature, String name) {
    return feature.enabled(protocolVersion)
        ? null
        : ActionsValidationError.unsupportedProtocolFeature(name, protocolVersion);
  }
}
