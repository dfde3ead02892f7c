package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.target.http.StrictJson;
import org.jspecify.annotations.Nullable;

/** Calls of the stand-in that change something: rows, custom APIs, change sets. */
final class StubChanges {

    private static final Pattern ROW =
            Pattern.compile("(\\w+)\\(([0-9a-f-]{36})\\)(?:/Microsoft\\.Dynamics\\.CRM\\.(\\w+))?");
    private static final Pattern PART = Pattern.compile(
            "(?s)Content-ID: \\d+\\r\\n\\r\\n(\\w+) /api/data/v9\\.2/(\\S+) HTTP/1\\.1\\r\\n(.*?)\\r\\n\\r\\n(.*?)(?=--changeset_almanac)");

    private final StubOrders orders;
    private final StubTables tables;

    StubChanges(StubOrders orders) {
        this.orders = orders;
        this.tables = orders.tables;
    }

    StubAnswer answer(String method, String path, @Nullable String match, String body) {
        if (path.equals("$batch")) {
            return batch(body);
        }
        JsonNode json = body.isBlank()
                ? MissingNode.getInstance()
                : StrictJson.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Matcher row = ROW.matcher(path);
        if (!row.matches()) {
            return tables.rows(path).isPresent()
                    ? create(path, json)
                    : api(path, json.path("Id").asText());
        }
        UUID id = UUID.fromString(row.group(2));
        if (row.group(3) != null) {
            return api(row.group(3), id.toString());
        }
        return method.equals("DELETE") ? delete(row.group(1), id, match) : change(row.group(1), id, match, json);
    }

    private StubAnswer create(String set, JsonNode json) {
        OrderTable table = StubTables.table(set);
        UUID id = UUID.fromString(json.path(StubTables.idColumn(table)).asText());
        if (tables.rows(table).containsKey(id)) {
            return StubAnswer.error(412, "0x80040237", "A record with matching key values already exists.");
        }
        tables.upsert(table, id, json);
        return StubAnswer.nothing();
    }

    private Optional<StubAnswer> unchangeable(String set, UUID id, @Nullable String match) {
        ObjectNode row = tables.rows(set).orElseThrow().get(id);
        if (row == null) {
            return Optional.of(StubAnswer.error(404, "0x80040217", "Entity With Id = " + id + " Does Not Exist"));
        }
        boolean other = match != null
                && !match.equals("*")
                && !match.equals(row.path("@odata.etag").asText());
        return other
                ? Optional.of(StubAnswer.error(
                        412, "0x80060882", "The version of the existing record doesn't match the property provided."))
                : Optional.empty();
    }

    private StubAnswer delete(String set, UUID id, @Nullable String match) {
        return unchangeable(set, id, match).orElseGet(() -> {
            tables.rows(set).orElseThrow().remove(id);
            return StubAnswer.nothing();
        });
    }

    private StubAnswer change(String set, UUID id, @Nullable String match, JsonNode json) {
        Optional<StubAnswer> problem = unchangeable(set, id, match).or(() -> failure(id));
        if (problem.isPresent()) {
            return problem.get();
        }
        OrderTable table = StubTables.table(set);
        ObjectNode values = (ObjectNode) json;
        JsonNode status = values.remove(StubTables.STATUS);
        if (!values.isEmpty()) {
            tables.upsert(table, id, values);
        }
        if (status != null) {
            ItemKind kind = List.of(ItemKind.values()).stream()
                    .filter(one -> one.table() == table)
                    .findFirst()
                    .orElseThrow();
            command(kind, id, status.asInt() == 1);
        }
        return StubAnswer.nothing();
    }

    private Optional<StubAnswer> failure(UUID id) {
        return Optional.ofNullable(orders.failing.remove(id))
                .map(message -> StubAnswer.error(400, "0x80040265", message));
    }

    private StubAnswer api(String name, String id) {
        Map<String, ItemKind> kinds = Map.of(
                "Policy", ItemKind.POLICY, "Provider", ItemKind.PROVIDER, "Orchestration", ItemKind.ORCHESTRATION);
        Matcher form =
                Pattern.compile("ctso_(On|Off)(Policy|Provider|Orchestration)").matcher(name);
        if (!form.matches()) {
            return StubAnswer.error(404, "0x8006088a", "Resource not found for the segment '" + name + "'.");
        }
        UUID record = UUID.fromString(id);
        return failure(record).orElseGet(() -> {
            command(kinds.get(form.group(2)), record, form.group(1).equals("On"));
            return StubAnswer.nothing();
        });
    }

    private void command(@Nullable ItemKind kind, UUID id, boolean on) {
        ItemKind known = java.util.Objects.requireNonNull(kind);
        if (on) {
            orders.activate(known, id);
        } else {
            orders.deactivate(known, id);
        }
    }

    /** All changes or none. */
    private StubAnswer batch(String body) {
        Map<String, Map<UUID, ObjectNode>> before = tables.copy();
        List<StubAnswer> answers = new ArrayList<>();
        Matcher part = PART.matcher(body);
        while (part.find()) {
            Matcher match = Pattern.compile("If-Match: (\\S+)").matcher(part.group(3));
            StubAnswer answer = answer(
                    part.group(1),
                    part.group(2),
                    match.find() ? match.group(1) : null,
                    part.group(4).strip());
            if (answer.status() >= 400) {
                tables.restore(before);
                return multipart(answer.status(), List.of(answer));
            }
            answers.add(answer);
        }
        return multipart(200, answers);
    }

    private static StubAnswer multipart(int status, List<StubAnswer> answers) {
        StringBuilder text = new StringBuilder(
                "--batchresponse_1\r\n" + "Content-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n");
        answers.forEach(
                answer -> text.append("--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ")
                        .append(answer.status())
                        .append(" Some words\r\nOData-Version: 4.0\r\n\r\n")
                        .append(answer.body())
                        .append("\r\n"));
        text.append("--changesetresponse_1--\r\n--batchresponse_1--\r\n");
        return new StubAnswer(status, "multipart/mixed; boundary=batchresponse_1", text.toString());
    }
}
