package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.target.dataverse.client.ServiceError;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an operation that was sent and has no answer: by the id of its import job, among the asynchronous operations, in the
 * solution history, and by what is installed. Times are the environment's own.
 */
record Traces(Remote remote, RemoteOperations operations) {

    private static final int IMPORT = 0;
    private static final int UNINSTALL = 1;
    private static final int PUBLISH_ALL = 4;
    private static final int ENDED = 1;
    private static final int COMPLETED = 3;

    Trace of(RemoteOperation operation) {
        Sent sent = Sent.of(operation);
        Optional<JsonNode> job = job(operation);
        List<JsonNode> candidates = candidates(operation, sent);
        if (operation.importJob() != null && job.isEmpty()) {
            return withoutItsJob(operation, sent, candidates);
        }
        if (candidates.size() == 1) {
            return id(candidates.get(0))
                    .<Trace>map(Trace.Taken::new)
                    .orElseGet(() -> new Trace.Running("an operation without an id"));
        }
        return history(sent).or(() -> installed(sent.before())).orElseGet(() -> {
            if (job.isPresent()) {
                return new Trace.Running("an import job");
            }
            // one of several may be it
            return candidates.isEmpty() ? new Trace.Nothing() : new Trace.Running("the asynchronous operations");
        });
    }

    /**
     * An import has its job only once it got past its validation, and one that has failed may have none. An operation that runs may
     * still get it; what others have imported meanwhile says nothing about this one.
     */
    private Trace withoutItsJob(RemoteOperation operation, Sent sent, List<JsonNode> candidates) {
        if (candidates.stream().anyMatch(row -> row.path("statecode").asInt() != COMPLETED)) {
            return new Trace.Running("an operation that may be it");
        }
        Optional<Trace> found = history(sent).or(() -> installed(sent.before()));
        if (found.isPresent() && found.get() instanceof Trace.Done && importedByOthers(operation, sent)) {
            return new Trace.Nothing();
        }
        return found.orElseGet(Trace.Nothing::new);
    }

    /** Whether the same solution was imported since under a job of another id. */
    private boolean importedByOthers(RemoteOperation operation, Sent sent) {
        String list = "importjobs?$select=importjobid,solutionname,startedon&$filter=startedon%20ge%20" + sent.since();
        return remote.api().rows(list).orElse(List.of()).stream()
                .filter(row -> sent.isAbout(row.path("solutionname").asText("")))
                .anyMatch(row -> !RowIds.parse(row.path("importjobid").asText(""))
                        .equals(Optional.ofNullable(operation.importJob())));
    }

    private Optional<JsonNode> job(RemoteOperation operation) {
        UUID job = operation.importJob();
        return job == null
                ? Optional.empty()
                : remote.api().find("importjobs(" + job + ")?$select=progress,completedon,solutionname");
    }

    /** Operations of its kind since then, without those that are known to be others of ours. */
    private List<JsonNode> candidates(RemoteOperation operation, Sent sent) {
        String list = "asyncoperations?$select=asyncoperationid,operationtype,statecode,statuscode,createdon"
                + "&$filter=createdon%20ge%20" + sent.since() + "%20and%20operationtype%20eq%20"
                + sent.before().operationType() + "&$orderby=createdon%20desc";
        return remote.api().rows(list).orElse(List.of()).stream()
                .filter(row -> id(row).filter(id -> operations.isOfAnother(operation, id))
                        .isEmpty())
                .toList();
    }

    private static Optional<UUID> id(JsonNode row) {
        return RowIds.parse(row.path("asyncoperationid").asText(""));
    }

    private Optional<Trace> history(Sent sent) {
        String name = sent.before().solution();
        String list = "msdyn_solutionhistories?$filter=msdyn_starttime%20ge%20" + sent.since()
                + "%20and%20msdyn_operation%20eq%20" + operation(sent.before())
                + (name == null ? "" : "%20and%20" + Remote.equal("msdyn_name", name));
        return remote.api().rows(list).orElse(List.of()).stream()
                .filter(sent::mayBe)
                .reduce((earlier, later) -> later)
                .map(Traces::ofHistory);
    }

    private static Trace ofHistory(JsonNode row) {
        if (row.path("msdyn_status").asInt() != ENDED) {
            return new Trace.Running("the solution history");
        }
        return row.path("msdyn_result").asBoolean()
                ? new Trace.Done()
                : new Trace.Failed(new PlatformFailure(
                        code(row.path("msdyn_errorcode").asText("")),
                        row.path("msdyn_exceptionmessage").asText("The environment gives no reason.")));
    }

    private static @Nullable String code(String text) {
        if (text.matches("0[xX][0-9A-Fa-f]{1,8}")) {
            return ServiceError.canonical(text);
        }
        return text.matches("-\\d{1,10}") ? ServiceError.canonical((int) Long.parseLong(text)) : null;
    }

    private static int operation(Before before) {
        return switch (before.message()) {
            case "UninstallSolutionAsync", "DeleteAndPromoteAsync" -> UNINSTALL;
            case "PublishAllXmlAsync" -> PUBLISH_ALL;
            default -> IMPORT;
        };
    }

    /** What is listed says that it was done only where it says something else than before. */
    private Optional<Trace> installed(Before before) {
        String solution = before.solution();
        if (solution == null) {
            return Optional.empty();
        }
        Optional<String> listed = remote.solution(solution, "version")
                .map(row -> row.path("version").asText());
        boolean gone = before.version() == null && before.installed() != null && listed.isEmpty();
        boolean there = before.version() != null
                && listed.isPresent()
                && Sent.same(listed.get(), before.version())
                && (before.installed() == null || !Sent.same(before.installed(), before.version()));
        return gone || there ? Optional.of(new Trace.Done()) : Optional.empty();
    }
}
