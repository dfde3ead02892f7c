package org.almanac.target.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.target.http.StrictJson;
import org.jspecify.annotations.Nullable;

/** The platform's messages and tables behind {@link StubServer}: what it does to solutions is done in an embedded environment. */
final class StubPlatform implements StubServer.Service {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\(([0-9a-f-]{36})\\).*");
    private static final Pattern CREATED = Pattern.compile("createdon ge (\\S+)");
    private static final Pattern STARTED = Pattern.compile("msdyn_starttime ge (\\S+)");
    private static final Pattern BEGUN = Pattern.compile("startedon ge (\\S+)");
    private static final Pattern TYPE = Pattern.compile("operationtype eq (\\d+)");
    private static final Pattern NAME = Pattern.compile("(?:uniquename|msdyn_name) eq '([^']+)'");
    private static final Map<String, Integer> TYPES = Map.of(
            "ImportSolutionAsync", 203,
            "StageAndUpgradeAsync", 211,
            "DeleteAndPromoteAsync", 207,
            "UninstallSolutionAsync", 208,
            "PublishAllXmlAsync", 204,
            "ExportSolutionAsync", 202);

    /** How long an operation takes. */
    Duration time = Duration.ofSeconds(25);

    /** Whether it has the asynchronous message for publishing. */
    boolean publishesAsynchronously = true;

    /** Whether the solution history is there. */
    boolean hasHistory = true;

    final Map<UUID, ObjectNode> operations = new LinkedHashMap<>();
    final Map<UUID, ObjectNode> jobs = new LinkedHashMap<>();
    final List<ObjectNode> history = new ArrayList<>();
    final Map<UUID, ObjectNode> workflows = new LinkedHashMap<>();
    final Map<UUID, ObjectNode> steps = new LinkedHashMap<>();

    private final Map<UUID, Runnable> open = new LinkedHashMap<>();
    private final Map<UUID, Instant> ends = new LinkedHashMap<>();
    private final StubSolutions solutions;
    private final Clock clock;

    StubPlatform(StubSolutions solutions, Clock clock) {
        this.solutions = solutions;
        this.clock = clock;
    }

    @Override
    public StubAnswer answer(String method, String relative, String body) {
        settle();
        return switch (method) {
            case "GET" -> read(relative);
            case "PATCH" -> change(relative, body);
            default ->
                message(
                        relative,
                        StrictJson.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        };
    }

    /** Ends what has run long enough. */
    private void settle() {
        List<UUID> due = open.keySet().stream()
                .filter(id -> !clock.instant().isBefore(ends.get(id)))
                .toList();
        due.forEach(id -> Objects.requireNonNull(open.remove(id)).run());
    }

    private StubAnswer message(String name, JsonNode body) {
        Integer type = TYPES.get(name);
        if (name.equals("DownloadSolutionExportData")) {
            return StubAnswer.json(node().put(
                            "ExportSolutionFile",
                            solutions.exported(body.path("ExportJobId").asText())));
        }
        if (name.equals("PublishAllXml")) {
            solutions.carryOut("PublishAllXmlAsync", body, "");
            return StubAnswer.nothing();
        }
        if (type == null || (type == 204 && !publishesAsynchronously)) {
            return StubAnswer.error(404, "0x80060888", "Resource not found for the segment '" + name + "'.");
        }
        UUID id = UUID.randomUUID();
        ObjectNode operation = node().put("asyncoperationid", id.toString())
                .put("name", name)
                .put("operationtype", type)
                .put("statecode", 2)
                .put("statuscode", 20)
                .put("createdon", clock.instant().toString())
                .put("errorcode", 0);
        operations.put(id, operation);
        ends.put(id, clock.instant().plus(time));
        open.put(id, () -> carryOut(name, body, id, operation));
        String job = body.path("ImportJobId").asText("");
        ObjectNode answer = node().put("AsyncOperationId", id.toString());
        if (!job.isEmpty()) {
            jobs.put(
                    UUID.fromString(job),
                    node().put("importjobid", job)
                            .put("progress", 10)
                            .put("solutionname", solutions.about(name, body))
                            .put("startedon", clock.instant().toString()));
            answer.put("ImportJobKey", job);
        }
        if (type == 202) {
            answer.put("ExportJobId", id.toString());
        }
        ObjectNode entry = node().put("msdyn_name", solutions.about(name, body))
                .put("msdyn_operation", type == 208 || type == 207 ? 1 : type == 202 ? 2 : type == 204 ? 4 : 0)
                .put("msdyn_status", 0)
                .put("msdyn_starttime", clock.instant().toString())
                .put("operation", id.toString());
        history.add(entry);
        return StubAnswer.json(answer);
    }

    private void carryOut(String name, JsonNode body, UUID id, ObjectNode operation) {
        @Nullable ObjectNode failure = solutions.carryOut(name, body, id.toString());
        operation.put("statecode", 3).put("statuscode", failure == null ? 30 : 31);
        ObjectNode entry = history.stream()
                .filter(row -> row.path("operation").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        entry.put("msdyn_status", 1)
                .put("msdyn_result", failure == null)
                .put("msdyn_endtime", clock.instant().toString());
        if (failure != null) {
            operation.setAll(failure);
            jobs.remove(UUID.fromString(body.path("ImportJobId").asText(new UUID(0, 0).toString())));
            entry.put("msdyn_exceptionmessage", failure.path("message").asText());
            entry.put("msdyn_errorcode", failure.path("errorcode").asText());
        }
    }

    private StubAnswer read(String relative) {
        Matcher row = ROW.matcher(relative);
        if (row.matches()) {
            return row(row.group(1), UUID.fromString(row.group(2)));
        }
        if (relative.startsWith("asyncoperations?")) {
            return StubAnswer.list(operations.values().stream()
                    .filter(one -> !relative.contains("statecode ne 3")
                            || one.path("statecode").asInt() != 3)
                    .filter(one ->
                            since(CREATED, relative, one.path("createdon").asText()))
                    .filter(one ->
                            anyNumber(TYPE, relative, one.path("operationtype").asInt()))
                    .sorted(Comparator.comparing(
                                    (ObjectNode one) -> one.path("createdon").asText())
                            .reversed())
                    .toList());
        }
        if (relative.startsWith("msdyn_solutionhistories?") && hasHistory) {
            return StubAnswer.list(history.stream()
                    .filter(one -> !relative.contains("msdyn_status eq 0")
                            || one.path("msdyn_status").asInt() == 0)
                    .filter(one ->
                            since(STARTED, relative, one.path("msdyn_starttime").asText()))
                    .filter(one -> name(relative, one.path("msdyn_name").asText()))
                    .toList());
        }
        if (relative.startsWith("importjobs?")) {
            return StubAnswer.list(jobs.values().stream()
                    .filter(one -> since(BEGUN, relative, one.path("startedon").asText()))
                    .toList());
        }
        if (relative.startsWith("workflows?")) {
            return switched(workflows, 1, relative.contains("statecode eq 1"));
        }
        if (relative.startsWith("sdkmessageprocessingsteps?")) {
            return switched(steps, 0, relative.contains("statecode eq 0"));
        }
        if (relative.startsWith("solutions?")) {
            return StubAnswer.list(solutions.rows().stream()
                    .filter(one -> name(relative, one.path("uniquename").asText()))
                    .filter(one -> !relative.contains("_parentsolutionid_value"))
                    .toList());
        }
        return StubAnswer.error(404, "0x80060888", "Resource not found for the segment");
    }

    private static StubAnswer switched(Map<UUID, ObjectNode> rows, int state, boolean on) {
        return StubAnswer.list(rows.values().stream()
                .filter(one -> (one.path("statecode").asInt() == state) == on)
                .toList());
    }

    private StubAnswer row(String set, UUID id) {
        ObjectNode row = switch (set) {
            case "asyncoperations" -> operations.get(id);
            case "importjobs" -> jobs.get(id);
            case "publishers" -> solutions.publisher(id);
            default -> null;
        };
        return row == null
                ? StubAnswer.error(404, "0x80040217", "Entity With Id = " + id + " Does Not Exist")
                : StubAnswer.json(row);
    }

    private StubAnswer change(String relative, String body) {
        Matcher row = ROW.matcher(relative);
        if (relative.startsWith("solutions(")) {
            return solutions.change(
                    relative,
                    StrictJson.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        }
        ObjectNode changed = row.matches() ? switched(row.group(1)).get(UUID.fromString(row.group(2))) : null;
        if (changed == null) {
            return StubAnswer.error(404, "0x80040217", "Does Not Exist");
        }
        changed.setAll((ObjectNode)
                StrictJson.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        return StubAnswer.nothing();
    }

    private Map<UUID, ObjectNode> switched(String set) {
        return switch (set) {
            case "workflows" -> workflows;
            case "sdkmessageprocessingsteps" -> steps;
            default -> Map.of();
        };
    }

    private static boolean since(Pattern condition, String relative, String moment) {
        Matcher since = condition.matcher(relative);
        return !since.find() || !Instant.parse(moment).isBefore(Instant.parse(since.group(1)));
    }

    private static boolean anyNumber(Pattern condition, String relative, int number) {
        Matcher wanted = condition.matcher(relative);
        boolean any = false;
        while (wanted.find()) {
            any = true;
            if (Integer.parseInt(wanted.group(1)) == number) {
                return true;
            }
        }
        return !any;
    }

    private static boolean name(String relative, String name) {
        Matcher wanted = NAME.matcher(relative);
        return !wanted.find() || wanted.group(1).equalsIgnoreCase(name);
    }

    static ObjectNode node() {
        return StrictJson.MAPPER.createObjectNode();
    }
}
