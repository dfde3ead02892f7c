package org.almanac.web.rehearsal;

import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** Nobody can play a part of a real environment; it keeps its own pace. */
public final class EmbeddedOnly {

    private EmbeddedOnly() {}

    /** @throws Refusal UNSUPPORTED_ENVIRONMENT for a real environment */
    public static void require(Environments environments, EnvironmentName environment) {
        if (environments.get(environment).kind() != EnvironmentKind.EMBEDDED) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_ENVIRONMENT,
                    "Only embedded environments rehearse; '" + environment + "' is a real one.",
                    environment.value());
        }
    }
}
