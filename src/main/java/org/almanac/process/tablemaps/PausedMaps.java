package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.Notice;
import org.almanac.deployment.Notifications;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Group;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.process.operation.RunNotes;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Maps that a run has paused, and what becomes of them when that takes too long. */
@Component
class PausedMaps implements RunStep {

    private static final String NOTE = "paused-decision";

    /** Decisions by the word that the form submits; "wait" leaves them paused. */
    private static final Map<String, CatchUp> DECISIONS =
            Map.of("replay", CatchUp.REPLAY, "keep", CatchUp.KEEP_AS_ERRORS, "discard", CatchUp.DISCARD);

    private static final String WAIT = "wait";

    private final Targets targets;
    private final RunNotes notes;
    private final MapNotes maps;
    private final DeploymentRecords records;
    private final AuditTrail audit;
    private final Notifications notifications;

    PausedMaps(
            Targets targets,
            RunNotes notes,
            MapNotes maps,
            DeploymentRecords records,
            AuditTrail audit,
            Notifications notifications) {
        this.targets = targets;
        this.notes = notes;
        this.maps = maps;
        this.records = records;
        this.audit = audit;
        this.notifications = notifications;
    }

    /** How many there are; whoever watches is told. */
    int escalate(DeploymentRun run) {
        List<MapPair> paused = paused(run);
        if (!paused.isEmpty()) {
            String names = paused.stream().map(MapPair::displayName).collect(Collectors.joining(", "));
            records.tell(
                    run.id(),
                    "dual-write",
                    "Paused for long, changes are lost after a day: " + names + ". Decide in Tasklist.");
            audit.append(AuditEntry.PROGRAM, "dual-write.pause-limit", run.id().value(), names);
            String text = paused.size() + " table maps of " + run.request().environment()
                    + " have been paused for long. What is changed meanwhile is lost after a day. Decide in Tasklist.";
            notifications.tell(run.id(), Notice.to(Group.OPERATORS.id(), Notice.Kind.ATTENTION, text));
        }
        return paused.size();
    }

    private List<MapPair> paused(DeploymentRun run) {
        MapGoal goal = maps.maps(run.id()).goal();
        return targets.of(run.request().environment()).dualWrite().read().maps().stream()
                .filter(map -> map.state().equals(MapState.PAUSED))
                .map(TableMap::pair)
                .filter(pair -> goal.target(pair).filter(MapTarget::running).isPresent())
                .toList();
    }

    /** @throws BadInput if it is none of the decisions */
    void decide(DeploymentRun run, String decision, String user) {
        if (!decision.equals(WAIT) && !DECISIONS.containsKey(decision)) {
            throw new BadInput(
                    ErrorCode.INVALID_REQUEST, "The decision is replay, keep, discard or wait.", "pausedDecision");
        }
        notes.keep(run.id(), NOTE, decision);
        audit.append(user, "dual-write.paused-decided", run.id().value(), decision);
    }

    @Override
    public String name() {
        return "resume-early";
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        CatchUp queued = notes.find(run.id(), NOTE).map(DECISIONS::get).orElse(null);
        if (queued == null) {
            return StepState.done("they stay paused");
        }
        DualWriteTarget target = targets.of(run.request().environment()).dualWrite();
        Optional<RequestStatus> sent = RequestSteps.sent(target, run, prefix);
        if (sent.isEmpty()) {
            List<MapPair> paused = paused(run);
            if (paused.isEmpty()) {
                return StepState.done("none is paused any more");
            }
            target.submit(List.of(new DualWriteRequest(prefix, new DualWriteOrder.Resume(paused, queued))));
            return StepState.running("resuming " + paused.size() + " maps");
        }
        return RequestSteps.state(sent.get());
    }
}
