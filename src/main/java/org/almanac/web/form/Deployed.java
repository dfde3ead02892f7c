package org.almanac.web.form;

import java.util.List;
import org.almanac.deployment.DeploymentId;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Identities of deployments in paths. */
public final class Deployed {

    private Deployed() {}

    /** What can be no id is the id of no deployment. */
    public static DeploymentId id(String text) {
        try {
            return new DeploymentId(text);
        } catch (IllegalArgumentException e) {
            String shown = Words.shown(text);
            throw new BadInput(
                    ErrorCode.UNKNOWN_DEPLOYMENT, "There is no deployment '" + shown + "'.", shown, List.of(), e);
        }
    }
}
