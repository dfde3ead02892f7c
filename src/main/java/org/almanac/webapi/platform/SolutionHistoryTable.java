package org.almanac.webapi.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.Inventory;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves {@code msdyn_solutionhistories} (dataverse-semantics 6): the newest operations, running ones included as Started without
 * an end. The correlation id follows from the key under which an operation was submitted.
 */
@Component
@Order(PlatformOrder.OWN)
class SolutionHistoryTable extends PlatformTable {

    private static final int STARTED = 0;
    private static final int COMPLETED = 1;
    private static final int MOST = 10_000;

    static final EntityType TYPE = TypeDraft.of(
                    "msdyn_solutionhistory", "msdyn_solutionhistories", "msdyn_solutionhistoryid", "msdyn_name")
            .shown(
                    ValueType.STRING,
                    "msdyn_name",
                    "msdyn_solutionversion",
                    "msdyn_publishername",
                    "msdyn_packagename",
                    "msdyn_packageversion",
                    "msdyn_activityid",
                    "msdyn_correlationid")
            .shown(ValueType.GUID, "msdyn_solutionid", "msdyn_publisherid")
            .choice(
                    "msdyn_operation",
                    Map.of(
                            0, "Import",
                            1, "Uninstall",
                            2, "Export",
                            3, "Publish",
                            4, "Publish All",
                            5, "Language Provision",
                            6, "Import Translation",
                            7, "Ribbon Metadata Generation",
                            8, "Workflow Set State",
                            9, "None"))
            .choice("msdyn_suboperation", Map.of(0, "None", 1, "New", 2, "Upgrade", 3, "Update", 4, "Delete"))
            .choice("msdyn_status", Map.of(STARTED, "Started", COMPLETED, "Completed"))
            .shown(
                    ValueType.BOOLEAN,
                    "msdyn_result",
                    "msdyn_ismanaged",
                    "msdyn_ispatch",
                    "msdyn_isoverwritecustomizations")
            .shown(ValueType.DATE_TIME, "msdyn_starttime", "msdyn_endtime")
            .shown(ValueType.INTEGER, "msdyn_totaltime", "msdyn_errorcode", "msdyn_retrycount", "msdyn_maxretries")
            .shown(ValueType.MEMO, "msdyn_exceptionmessage", "msdyn_exceptionstack")
            .build();

    private final Inventory inventory;
    private final KnownPublishers publishers;

    SolutionHistoryTable(Inventory inventory, KnownPublishers publishers) {
        super(TYPE);
        this.inventory = inventory;
        this.publishers = publishers;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        List<HistoryEntry> entries = inventory.history(environment, MOST);
        return entries.stream().map(entry -> row(environment, entry));
    }

    private WireRow row(EnvironmentName environment, HistoryEntry entry) {
        String publisher = entry.publisher();
        String key = entry.operationKey();
        Double seconds = entry.totalSeconds();
        String correlation =
                key == null ? null : PlatformIds.named("operation", key).toString();
        return RowDraft.of(TYPE, PlatformIds.named(TYPE.logicalName(), environment + "\n" + entry.id()))
                .with("msdyn_name", entry.solution())
                .with("msdyn_solutionid", PlatformIds.solution(entry.solution()))
                .with("msdyn_solutionversion", entry.version())
                .with("msdyn_publishername", publisher)
                .with("msdyn_publisherid", publisher == null ? null : publishers.id(environment, publisher))
                .with("msdyn_packagename", entry.packageName())
                .with("msdyn_packageversion", entry.packageVersion())
                .with("msdyn_operation", entry.operation().number())
                .with("msdyn_suboperation", entry.suboperation().number())
                .with("msdyn_status", entry.endedOn() == null ? STARTED : COMPLETED)
                .with("msdyn_result", entry.result())
                .with("msdyn_ismanaged", entry.managed())
                .with("msdyn_ispatch", entry.patch())
                .with("msdyn_isoverwritecustomizations", entry.overwriteCustomizations())
                .with("msdyn_starttime", entry.startedOn())
                .with("msdyn_endtime", entry.endedOn())
                .with("msdyn_totaltime", seconds == null ? null : (int) Math.round(seconds))
                .with("msdyn_errorcode", number(entry.errorCode()))
                .with("msdyn_exceptionmessage", entry.message())
                .with("msdyn_activityid", correlation)
                .with("msdyn_correlationid", correlation)
                .row();
    }

    /** The signed number that clients see; null where the failure has none of the platform's. */
    private static @Nullable Integer number(@Nullable String code) {
        return Optional.ofNullable(code)
                .filter(text -> text.matches("0x[0-9A-Fa-f]{8}"))
                .map(text -> Integer.parseUnsignedInt(text.substring(2), 16))
                .orElse(null);
    }
}
