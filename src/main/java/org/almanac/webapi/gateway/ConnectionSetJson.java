package org.almanac.webapi.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/**
 * A link's own settings: both sides, integration keys, companies, alerts, requests on solutions.
 *
 * @param createdDateTime ISO 8601
 */
record ConnectionSetJson(String id, String name, String createdDateTime, Sides environments, Detail dualWriteDetail) {

    record Sides(Side left, Side right) {}

    /**
     * One of the two environments.
     *
     * @param targetType {@code AX} or {@code CDSForApps}
     * @param powerAppsEnvironment null for finance and operations
     * @param schemas integration keys by table; null for finance and operations
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            String name,
            String targetType,
            @Nullable String powerAppsEnvironment,
            @JsonProperty("isDevInstance") boolean development,
            @Nullable List<Schema> schemas) {}

    record Schema(String name, List<Key> keys) {}

    /** @param name {@code userKeys} for several columns, {@code userKey} for a single one */
    record Key(String name, List<String> fields) {}

    record Detail(
            @JsonProperty("isSolutionAware") boolean solutionAware,
            Companies legalEntityMappings,
            Conflicts conflictResolution,
            List<Alert> alertSettings,
            List<RequestJson> solutionAwareRequests) {}

    record Companies(List<Company> mappings) {}

    record Company(Named left) {}

    record Named(String name) {}

    record Conflicts(String option, String master) {}

    record Alert(String name, String action, List<String> errorTypes, Threshold threshold) {}

    /** @param unitOfTime {@code Hours} or {@code Minutes} */
    record Threshold(int count, int interval, String unitOfTime) {}

    private static final int HOUR = 60;

    static ConnectionSetJson of(EnvironmentName environment, DualWriteSnapshot snapshot, List<RequestStatus> requests) {
        Link link = Objects.requireNonNull(snapshot.link());
        Side finance = new Side(link.finance(), "AX", null, false, null);
        Side dataverse = new Side(
                environment.value(),
                "CDSForApps",
                environment.value(),
                false,
                snapshot.keys().entrySet().stream().map(ConnectionSetJson::keys).toList());
        return new ConnectionSetJson(
                link.id(),
                link.name(),
                link.linkedOn().toString(),
                new Sides(finance, dataverse),
                detail(link, snapshot, requests));
    }

    private static Detail detail(Link link, DualWriteSnapshot snapshot, List<RequestStatus> requests) {
        return new Detail(
                snapshot.solutionAware(),
                new Companies(link.companies().stream()
                        .map(name -> new Company(new Named(name)))
                        .toList()),
                new Conflicts("1", link.master()),
                snapshot.alerts().stream().map(ConnectionSetJson::alert).toList(),
                requests.stream()
                        .filter(request -> request.order() instanceof DualWriteOrder.ApplySolution)
                        .map(RequestJson::of)
                        .toList());
    }

    private static Schema keys(Map.Entry<String, List<String>> keys) {
        String name = keys.getValue().size() > 1 ? "userKeys" : "userKey";
        return new Schema(keys.getKey(), List.of(new Key(name, List.copyOf(keys.getValue()))));
    }

    private static Alert alert(AlertRule alert) {
        boolean hours = alert.minutes() % HOUR == 0;
        return new Alert(
                alert.name(),
                alert.action(),
                List.of(alert.errorType().split(",", -1)),
                new Threshold(
                        alert.errors(), hours ? alert.minutes() / HOUR : alert.minutes(), hours ? "Hours" : "Minutes"));
    }
}
