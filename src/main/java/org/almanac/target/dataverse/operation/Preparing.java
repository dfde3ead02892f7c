package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.PlanMode;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.almanac.target.PackageFile;
import org.almanac.target.embedded.Work;
import org.jspecify.annotations.Nullable;

/** Works out what is to be sent for an operation, on what the environment says at this moment. */
record Preparing(Remote remote, Mirror mirror, WaysBack waysBack, DriveSettings settings) {

    /** @throws org.almanac.problem.Refusal PLAN_STALE, IMPORT_REFUSED, UNINSTALL_REFUSED, CANNOT_UNDO */
    Prepared prepare(RemoteOperation operation) {
        Work work = operation.order();
        if (work instanceof Work.Import order) {
            return importing(order);
        }
        if (work instanceof Work.Uninstall order) {
            Plan plan = mirror.planUninstall(remote, order.solution());
            ApprovedPlan.check(plan, order.plan(), ErrorCode.UNINSTALL_REFUSED);
            PlatformCall call = PlatformCalls.uninstalling(plan.solution());
            return new Prepared(call, before(call, plan.solution(), null, plan));
        }
        if (work instanceof Work.Undo order) {
            return undoing(order);
        }
        if (work instanceof Work.Export order) {
            return exporting(operation, order.options());
        }
        PlatformCall call = PlatformCalls.publishing();
        return new Prepared(call, before(call, null, null, null));
    }

    private Prepared importing(Work.Import order) {
        PackageFile file = new PackageFile(new Sha256(order.packageId()), Path.of(order.path()));
        Plan plan = mirror.plan(remote, file, order.options());
        ApprovedPlan.check(plan, order.plan(), ErrorCode.IMPORT_REFUSED);
        PlatformCall call =
                PlatformCalls.importing(plan.mode(), plan.solution(), order.options(), PackageContent.of(file.path()));
        return Prepared.importing(call, before(call, plan.listedAs(), plan.version(), plan), plan);
    }

    private Prepared undoing(Work.Undo order) {
        Plan plan = mirror.planUndo(remote, order.undone());
        ApprovedPlan.check(plan, order.plan(), ErrorCode.CANNOT_UNDO);
        WayBack way = waysBack.of(remote.name(), order.undone());
        return new Prepared(way.call(), before(way.call(), way.solution(), way.version(), plan));
    }

    private Prepared exporting(RemoteOperation operation, ExportOptions options) {
        Optional<JsonNode> row = remote.solution(options.solution(), "solutionid,uniquename,version,ismanaged");
        Optional<RaisedVersion> raised = options.raiseVersion()
                ? row.flatMap(one -> RaisedVersion.of(one, operation.before()))
                : Optional.empty();
        PlatformCall call = PlatformCalls.exporting(options);
        Before before = new Before(
                call.message(),
                call.type().number(),
                row.map(one -> one.path("uniquename").asText()).orElse(options.solution()),
                raised.map(one -> one.version().text()).orElse(null),
                row.map(one -> one.path("version").asText()).orElse(null),
                null,
                null,
                List.of(),
                List.of());
        return new Prepared(
                call,
                before,
                null,
                raised.flatMap(one -> one.command(settings.commandTimeout())).orElse(null));
    }

    private static Before before(
            PlatformCall call, @Nullable String solution, @Nullable String version, @Nullable Plan plan) {
        PlanMode mode = plan == null ? null : plan.mode();
        return new Before(
                call.message(),
                call.type().number(),
                solution,
                version,
                plan == null ? null : plan.installedVersion(),
                mode,
                plan == null ? null : Mirror.effect(plan).hex(),
                List.of(),
                List.of());
    }
}
