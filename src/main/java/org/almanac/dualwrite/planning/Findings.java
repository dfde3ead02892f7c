package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.MapPair;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;

/** What planning has found: all of it, so that everything can be mended at once. */
final class Findings {

    private final List<Plan.Refusal> refusals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void refuse(ErrorCode code, String message) {
        refuse(code.code(), message);
    }

    void refuse(String code, String message) {
        Plan.Refusal refusal = new Plan.Refusal(code, message, List.of());
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }

    void warn(MapPair map, String message) {
        warn(map + ": " + message);
    }

    void warn(String message) {
        if (!warnings.contains(message)) {
            warnings.add(message);
        }
    }

    List<Plan.Refusal> refusals() {
        return List.copyOf(refusals);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
