package org.almanac.webapi.rows;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.environment.TableData;
import org.almanac.environment.TableData.Change;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.definitions.ColumnDefinition;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.springframework.stereotype.Component;

/** Makes and changes rows of data. */
@Component
class RowWriting {

    private static final String CREATED_ON = "createdon";
    private static final String OWNER = "ownerid";

    private final TableData data;
    private final RowChecks checks;
    private final Clock clock;

    RowWriting(TableData data, RowChecks checks, Clock clock) {
        this.data = data;
        this.checks = checks;
        this.clock = clock;
    }

    /** Within the caller's transaction. */
    void create(RequestContext context, DataTable table, UUID id, RowInput input) {
        data.lock(context.environment());
        checks.absent(context.environment(), table, id);
        Map<String, Object> values = new TreeMap<>();
        String user = UserIds.of(context.user()).toString();
        stamp(table, values, "createdby", user);
        stampImpersonator(context, table, values, "createdonbehalfby");
        stamp(table, values, CREATED_ON, now());
        stamp(table, values, OWNER, user);
        write(context, table, id, values, input, "Creating a row of ");
    }

    /** Within the caller's transaction. */
    void update(RequestContext context, DataTable table, UUID id, RowInput input) {
        data.lock(context.environment());
        TableData.Row before = data.find(context.environment(), table.name(), id)
                .orElseThrow(() -> WebApiError.noRow(table.type(), id.toString()));
        write(context, table, id, new TreeMap<>(before.values()), input, "Changing a row of ");
    }

    private void write(
            RequestContext context,
            DataTable table,
            UUID id,
            Map<String, Object> values,
            RowInput input,
            String doing) {
        checks.values(table, input);
        checks.targets(context.environment(), table, input);
        set(table, values, input);
        stamp(table, values, "modifiedby", UserIds.of(context.user()).toString());
        stampImpersonator(context, table, values, "modifiedonbehalfby");
        stamp(table, values, "modifiedon", now());
        States.complete(table, values, input.has(States.STATE) && !input.has(States.STATUS));
        Set<String> changed = new HashSet<>(input.values().keySet());
        changed.addAll(input.lookups().keySet());
        checks.row(context.environment(), table, id, values, changed);
        data.write(
                context.environment(),
                List.of(new Change(table.name(), id, values)),
                context.operationKey(),
                doing + table.name());
    }

    private static void set(DataTable table, Map<String, Object> values, RowInput input) {
        input.values().forEach((name, value) -> {
            if (!name.equals(table.type().primaryId())) {
                ValueType type =
                        table.column(name).map(ColumnDefinition::valueType).orElse(ValueType.STRING);
                put(values, name, value.map(given -> WireValues.stored(type, given)));
            }
        });
        input.lookups().forEach((column, value) -> {
            put(values, column, value.map(given -> given.id().toString()));
            if (table.targets().getOrDefault(column, Set.of()).size() > 1) {
                put(values, LookupColumns.kind(column), value.map(given -> given.table()));
            }
        });
    }

    private static void put(Map<String, Object> values, String column, Optional<?> value) {
        value.ifPresentOrElse(given -> values.put(column, given), () -> values.remove(column));
    }

    private static void stamp(DataTable table, Map<String, Object> values, String column, String value) {
        if (table.column(column).isPresent()) {
            values.put(column, value);
        }
    }

    /** Who really did it; whoever does it in his own name takes the name of the one before away. */
    private static void stampImpersonator(
            RequestContext context, DataTable table, Map<String, Object> values, String column) {
        String impersonator = context.impersonator();
        if (impersonator == null) {
            values.remove(column);
        } else {
            stamp(table, values, column, UserIds.of(impersonator).toString());
        }
    }

    /** The platform keeps whole seconds. */
    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
