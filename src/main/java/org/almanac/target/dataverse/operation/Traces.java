package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.solution.SolutionVersion;
import org.almanac.target.dataverse.client.ServiceError;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an operation that was sent and has no answer: by the id of its import job, among the asynchronous operations, in the
 * solution history, and by what is installed. Times are the environment's own.
 */
record Traces(Remote remote) {

    /** The header that tells the environment's time knows no parts of seconds. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final int IMPORT = 0;
    private static final int UNINSTALL = 1;
    private static final int PUBLISH_ALL = 4;
    private static final int ENDED = 1;

    Trace of(RemoteOperation operation) {
        Before before = Objects.requireNonNull(operation.before());
        Instant since = Objects.requireNonNull(operation.sentAt()).minus(SLACK).truncatedTo(ChronoUnit.SECONDS);
        Optional<JsonNode> job = job(operation);
        if (operation.importJob() != null && job.isEmpty()) {
            // without its job, an operation of that kind may be somebody else's: only one that has failed leaves none
            return history(before, since).or(() -> installed(before)).orElseGet(Trace.Nothing::new);
        }
        return async(before, since)
                .or(() -> history(before, since))
                .or(() -> installed(before))
                .orElseGet(() -> job.isPresent() ? new Trace.Running("an import job") : new Trace.Nothing());
    }

    private Optional<JsonNode> job(RemoteOperation operation) {
        UUID job = operation.importJob();
        return job == null
                ? Optional.empty()
                : remote.api().find("importjobs(" + job + ")?$select=progress,completedon,solutionname");
    }

    private Optional<Trace> async(Before before, Instant since) {
        String list = "asyncoperations?$select=asyncoperationid,operationtype,statecode,statuscode,createdon"
                + "&$filter=createdon%20ge%20" + since + "%20and%20operationtype%20eq%20" + before.operationType()
                + "&$orderby=createdon%20desc";
        return remote.api().rows(list).orElse(List.of()).stream()
                .findFirst()
                .flatMap(row -> RowIds.parse(row.path("asyncoperationid").asText("")))
                .map(Trace.Taken::new);
    }

    private Optional<Trace> history(Before before, Instant since) {
        String name = before.solution();
        String list = "msdyn_solutionhistories?$filter=msdyn_starttime%20ge%20" + since
                + "%20and%20msdyn_operation%20eq%20" + operation(before)
                + (name == null ? "" : "%20and%20" + Remote.equal("msdyn_name", name));
        return remote.api().rows(list).orElse(List.of()).stream()
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
                && same(listed.get(), before.version())
                && (before.installed() == null || !same(before.installed(), before.version()));
        return gone || there ? Optional.of(new Trace.Done()) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return SolutionVersion.parse(one).sameAs(SolutionVersion.parse(other));
    }
}
