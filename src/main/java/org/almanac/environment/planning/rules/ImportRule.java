package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;

/** One reason for which an environment refuses a package. */
@FunctionalInterface
public interface ImportRule {

    /** The refusals of this rule; empty when it is kept. */
    List<Refusal> check(ImportAttempt attempt);

    /** A refusal with the platform's number. */
    static List<Refusal> refuse(PlatformCode code, String message) {
        return refuse(code, message, List.of());
    }

    static List<Refusal> refuse(PlatformCode code, String message, List<ComponentRef> components) {
        return List.of(new Refusal(code.hex(), message, components));
    }
}
