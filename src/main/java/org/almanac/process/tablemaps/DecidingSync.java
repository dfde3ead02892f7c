package org.almanac.process.tablemaps;

import java.util.HashMap;
import java.util.Map;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.SyncRule;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Decides by the table {@code initial-sync} whether existing rows are copied; where it says "ask", a person has decided or will. */
@Component
class DecidingSync {

    private static final String TABLE = "initial-sync";

    private final DecisionService decisions;
    private final MapNotes notes;
    private final AuditTrail audit;

    DecidingSync(DecisionService decisions, MapNotes notes, AuditTrail audit) {
        this.decisions = decisions;
        this.notes = notes;
        this.audit = audit;
    }

    /** @param decision {@code sync}, {@code skip}, {@code ask} or {@code refuse} */
    record Decision(String decision, String reason) {}

    Decision decide(SyncFacts facts, SyncRule wanted) {
        Map<String, Object> inputs = Map.of(
                "rowsMost", facts.most(),
                "rowsTotal", facts.total(),
                "singleThreaded", facts.singleThreaded(),
                "lookups", facts.lookups(),
                "companies", facts.companies(),
                "direction", facts.direction().name(),
                "wanted", wanted.word());
        var result = decisions.evaluateDecisionTableByKey(TABLE, inputs).getSingleResult();
        return new Decision(result.getEntry("decision"), result.getEntry("reason"));
    }

    /** @throws BadInput if it is none of the answers */
    void answer(DeploymentRun run, String decision, String user) {
        if (!decision.equals("copy") && !decision.equals("skip")) {
            throw new BadInput(ErrorCode.INVALID_REQUEST, "The decision is copy or skip.", "syncDecision");
        }
        MapsDocument maps = notes.maps(run.id());
        Map<String, Boolean> answers = new HashMap<>(maps.answers());
        maps.questions().forEach(question -> answers.put(question.map(), decision.equals("copy")));
        notes.maps(run.id(), new MapsDocument(maps.goal(), maps.touched(), maps.questions(), answers));
        audit.append(user, "dual-write.sync-decided", run.id().value(), decision + ": " + answers.keySet());
    }
}
