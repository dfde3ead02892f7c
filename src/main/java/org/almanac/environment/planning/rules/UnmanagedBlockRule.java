package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.problem.ErrorCode;

/**
 * An environment that blocks unmanaged customizations takes managed packages only (dataverse-semantics 2.4). The platform's
 * number for it is not documented, so the refusal has one of Almanac's.
 */
final class UnmanagedBlockRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        boolean blocked = attempt.state().environment().governance().blockUnmanagedCustomizations();
        if (!blocked || attempt.manifest().managed()) {
            return List.of();
        }
        return List.of(new Refusal(
                ErrorCode.UNMANAGED_CUSTOMIZATIONS_BLOCKED.code(),
                "The environment blocks unmanaged customizations, and the package is unmanaged.",
                List.of()));
    }
}
