package org.almanac.webapi.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;

/** A link's own settings: both sides, integration keys, companies, alerts, requests on solutions. */
final class ConnectionSetJson {

    private static final int HOUR = 60;

    private ConnectionSetJson() {}

    /** The name of the side that has the tables. */
    static String dataset(EnvironmentName environment) {
        return environment.value();
    }

    static ObjectNode of(EnvironmentName environment, DualWriteSnapshot snapshot, List<RequestStatus> requests) {
        Link link = Objects.requireNonNull(snapshot.link());
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.put("id", link.id())
                .put("name", link.name())
                .put("createdDateTime", link.linkedOn().toString());
        ObjectNode sides = set.putObject("environments");
        sides.putObject("left")
                .put("name", link.finance())
                .put("targetType", "AX")
                .put("isDevInstance", false);
        ObjectNode dataverse = sides.putObject("right")
                .put("name", dataset(environment))
                .put("targetType", "CDSForApps")
                .put("powerAppsEnvironment", environment.value())
                .put("isDevInstance", false);
        keys(dataverse.putArray("schemas"), snapshot.keys());
        ObjectNode detail = set.putObject("dualWriteDetail").put("isSolutionAware", snapshot.solutionAware());
        ArrayNode companies = detail.putObject("legalEntityMappings").putArray("mappings");
        link.companies().forEach(name -> companies.addObject().putObject("left").put("name", name));
        detail.putObject("conflictResolution").put("option", "1").put("master", link.master());
        ArrayNode alerts = detail.putArray("alertSettings");
        snapshot.alerts().forEach(alert -> alert(alerts.addObject(), alert));
        ArrayNode solutions = detail.putArray("solutionAwareRequests");
        requests.stream()
                .filter(request -> request.order() instanceof DualWriteOrder.ApplySolution)
                .forEach(request -> solutions.add(RequestJson.of(request)));
        return set;
    }

    /** Several columns are called {@code userKeys}, a single one {@code userKey}. */
    private static void keys(ArrayNode schemas, Map<String, List<String>> keys) {
        keys.forEach((name, fields) -> {
            ArrayNode list = schemas.addObject()
                    .put("name", name)
                    .putArray("keys")
                    .addObject()
                    .put("name", fields.size() > 1 ? "userKeys" : "userKey")
                    .putArray("fields");
            fields.forEach(list::add);
        });
    }

    private static void alert(ObjectNode node, AlertRule alert) {
        node.put("name", alert.name()).put("action", alert.action());
        ArrayNode types = node.putArray("errorTypes");
        for (String type : alert.errorType().split(",", -1)) {
            types.add(type);
        }
        boolean hours = alert.minutes() % HOUR == 0;
        node.putObject("threshold")
                .put("count", alert.errors())
                .put("interval", hours ? alert.minutes() / HOUR : alert.minutes())
                .put("unitOfTime", hours ? "Hours" : "Minutes");
    }
}
