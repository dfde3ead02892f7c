package org.almanac.process.tablemaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.SyncQuestion;
import org.almanac.dualwrite.SyncRule;
import org.almanac.dualwrite.TableMapPlan;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;

/** Decides for each map that will be started whether its existing rows are copied. */
final class SyncDecisions {

    private final DecidingSync deciding;
    private final SyncRule wanted;
    private final Map<String, Boolean> answers;
    private final Function<SyncQuestion, Optional<SyncFacts>> facts;
    private final List<Plan.Step> steps = new ArrayList<>();
    private final List<Plan.Refusal> refusals = new ArrayList<>();
    private final List<MapsDocument.OpenQuestion> open = new ArrayList<>();

    /** @param answers what a person has decided before, by display name of the map */
    SyncDecisions(
            DecidingSync deciding,
            SyncRule wanted,
            Map<String, Boolean> answers,
            Function<SyncQuestion, Optional<SyncFacts>> facts) {
        this.deciding = deciding;
        this.wanted = wanted;
        this.answers = answers;
        this.facts = facts;
    }

    /** The plan's goal with the decisions in it; what is open counts as no. */
    MapGoal decide(TableMapPlan plan) {
        MapGoal goal = plan.goal();
        for (SyncQuestion question : plan.syncs()) {
            goal = goal.withInitialSync(question.pair(), copies(question));
        }
        return goal;
    }

    private boolean copies(SyncQuestion question) {
        String map = question.pair().displayName();
        Boolean answer = answers.get(map);
        if (answer != null) {
            steps.add(new Plan.Step("initial-sync", map, answer ? "copy, as was decided" : "skip, as was decided"));
            return answer;
        }
        DecidingSync.Decision decision = facts.apply(question)
                .map(known -> deciding.decide(known, wanted))
                .orElse(new DecidingSync.Decision("ask", "how many rows there are is not known before the import"));
        String reason = question.why() + "; " + decision.reason();
        switch (decision.decision()) {
            case "sync" -> steps.add(new Plan.Step("initial-sync", map, reason));
            case "ask" -> open.add(new MapsDocument.OpenQuestion(map, reason));
            case "refuse" ->
                refusals.add(new Plan.Refusal(ErrorCode.TABLE_MAPS_REFUSED.code(), map + ": " + reason, List.of()));
            default -> steps.add(new Plan.Step("skip-initial-sync", map, reason));
        }
        return decision.decision().equals("sync");
    }

    List<Plan.Step> steps() {
        return steps;
    }

    List<Plan.Refusal> refusals() {
        return refusals;
    }

    List<MapsDocument.OpenQuestion> open() {
        return open;
    }
}
