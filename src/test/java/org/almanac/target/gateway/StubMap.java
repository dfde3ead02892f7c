package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.jspecify.annotations.Nullable;

/** A map of the stand-in. */
final class StubMap {

    /** A saved version of it. */
    record Template(UUID id, String author, MapVersion version) {}

    final MapPair pair;
    final List<Template> templates = new ArrayList<>();
    final List<StubRequest> requests = new ArrayList<>();
    UUID applied;

    @Nullable
    UUID pid = UUID.randomUUID();

    String state = "1";
    /** What the list shows instead of the state, as long as it lags behind. */
    @Nullable
    String shown;

    Instant shownUntil = Instant.MAX;
    boolean saysActions = true;

    StubMap(String set, String entity, String author, String version) {
        pair = new MapPair(set, entity);
        applied = template(author, version);
    }

    UUID template(String author, String version) {
        Template template = new Template(UUID.randomUUID(), author, MapVersion.parse(version));
        templates.add(template);
        return template.id();
    }

    ObjectNode json() {
        ObjectNode map = AnswerJson.JSON.createObjectNode();
        map.putObject("leftEntity")
                .put("targetType", "AX")
                .put("name", pair.entity())
                .put("displayName", pair.entity());
        map.putObject("rightEntity")
                .put("targetType", "CRM")
                .put("name", pair.set())
                .put("displayName", pair.set());
        ObjectNode detail = map.putObject("detail")
                .put("tid", applied.toString())
                .put("tName", pair.displayName())
                .put("state", shown == null ? state : shown)
                .put("isProjectDeleted", false);
        detail.put("pid", pid == null ? null : pid.toString());
        ArrayNode all = detail.putArray("templates");
        for (Template template : templates) {
            all.add(json(template));
            if (template.id().equals(applied)) {
                detail.set("template", json(template));
            }
        }
        if (saysActions) {
            ArrayNode actions = detail.putArray("actions");
            codes().forEach(actions::add);
        }
        ArrayNode last = detail.putArray("lastRequests");
        requests.forEach(request -> last.add(request.json()));
        return map;
    }

    private List<String> codes() {
        return switch (state) {
            case "1", "6" -> List.of("1");
            case "4" -> List.of("4", "5");
            case "5" -> List.of("6");
            default -> List.of();
        };
    }

    private ObjectNode json(Template template) {
        ObjectNode node = AnswerJson.JSON.createObjectNode();
        node.put("id", template.id().toString())
                .put("name", "ctso_[" + pair.displayName() + "]")
                .put("author", template.author())
                .put("readOnly", false)
                .put("description", "");
        node.putObject("version")
                .put("major", template.version().major())
                .put("minor", template.version().minor())
                .put("build", template.version().build())
                .put("revision", template.version().revision())
                .put("majorRevision", 0)
                .put("minorRevision", -1);
        return node;
    }
}
