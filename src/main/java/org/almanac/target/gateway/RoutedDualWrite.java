package org.almanac.target.gateway;

import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.DualWriteTargets;
import org.almanac.target.Targets;

/** Embedded environments have dual-write of their own; all others have it through the gateway. */
record RoutedDualWrite(Environments environments, Targets targets, GatewayLinks gateways) implements DualWriteTargets {

    @Override
    public DualWriteTarget of(EnvironmentName name) {
        if (environments.get(name).kind() == EnvironmentKind.EMBEDDED) {
            return targets.of(name).dualWrite();
        }
        return gateways.of(name)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.GATEWAY_DISABLED,
                        gateways.enabled()
                                ? "The dual-write gateway is not configured for '" + name
                                        + "'. Set almanac.dual-write.gateway.links." + name
                                        + ".base-url, .finance-host and .token."
                                : "The dual-write gateway is switched off; it is experimental. Set"
                                        + " almanac.dual-write.gateway.enabled=true and configure the link of '" + name
                                        + "'.",
                        name.value()));
    }
}
