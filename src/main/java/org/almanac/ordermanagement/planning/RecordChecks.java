package org.almanac.ordermanagement.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.Closure.MissingRecord;
import org.almanac.ordermanagement.OrderChecks;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.reading.VersionRows;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/** Why records could not be together: something is missing, there is too much of it, or it cannot be read. */
final class RecordChecks {

    private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

    private final ImportedRows imported;
    private final List<Plan.Refusal> refusals = new ArrayList<>();

    private RecordChecks(ImportedRows imported) {
        this.imported = imported;
    }

    static List<Plan.Refusal> of(ImportedRows imported, OrderGoal goal) {
        RecordChecks checks = new RecordChecks(imported);
        checks.missing(goal);
        checks.secondVersions();
        checks.tiles();
        return List.copyOf(checks.refusals);
    }

    /** What the package brings and what is to be active needs; a deletion can take it away as well. */
    private void missing(OrderGoal goal) {
        Set<UUID> chosen = new TreeSet<>(BY_TEXT);
        imported.incoming().all().forEach(row -> chosen.add(row.id()));
        goal.active().forEach(one -> chosen.add(one.item().id()));
        for (MissingRecord record : Closure.of(imported.rows(), chosen).missing()) {
            List<ComponentRef> components =
                    new ArrayList<>(List.of(record.neededBy().ref()));
            OrderTable table = record.table();
            if (table != null) {
                components.add(table.ref(record.id()));
            }
            refuse(ErrorCode.RECORDS_INCOMPLETE, missing(record), components);
        }
    }

    private String missing(MissingRecord record) {
        OrderTable table = record.table();
        String what = record.neededBy().label() + ": " + record.why() + ' '
                + (table == null ? "Record" : table.displayName()) + ' ' + record.id() + ' ';
        if (imported.rows().find(record.id()).isPresent()) {
            return what + "is there and does not do. Select what does in the source and export again.";
        }
        return imported.now().rows().find(record.id()).isPresent()
                ? what + "is deleted by the import. Keep it in the package, or take what needs it out of use first."
                : what + "is neither in the package nor in the environment. " + remedy(table);
    }

    /** Records of an instance are made when a provider is installed, so each environment can have its own (5.5, "What goes wrong"). */
    private static String remedy(@Nullable OrderTable table) {
        boolean instance = table == null
                || Set.of(
                                OrderTable.PROVIDER,
                                OrderTable.PROVIDER_ACTION,
                                OrderTable.PROVIDER_CONNECTION_REFERENCE,
                                OrderTable.PROVIDER_TRANSFORMATION,
                                OrderTable.PROVIDER_PARAMETER)
                        .contains(table);
        return instance
                ? "It may be of another environment's instance of the provider: reselect the provider action in the source,"
                        + " add the provider with all its parts to the solution and export again."
                : "Add it to the solution and export again.";
    }

    private void secondVersions() {
        Map<String, List<OrderRow>> current = new TreeMap<>(imported.rows().of(OrderTable.POLICY).stream()
                .filter(row -> !VersionRows.archived(row))
                .collect(Collectors.groupingBy(row -> VersionRows.versionId(row).toString())));
        current.values().stream()
                .filter(rows -> rows.size() > 1)
                .filter(rows -> rows.stream()
                        .anyMatch(row -> imported.incoming().find(row.id()).isPresent()))
                .forEach(rows -> refuse(
                        ErrorCode.SECOND_CURRENT_VERSION,
                        "There would be " + rows.size() + " current versions of one policy: "
                                + rows.stream().map(OrderRow::label).collect(Collectors.joining(", "))
                                + ". Export the policy's own current record, or remove the other one first.",
                        rows.stream().map(OrderRow::ref).toList()));
    }

    private void tiles() {
        OrderChecks.unreadable(imported.incoming()).stream()
                .filter(flaw -> flaw.column() == OrderColumn.TILES)
                .forEach(flaw -> refuse(
                        ErrorCode.ORDER_PLAN_REFUSED,
                        flaw.row().label() + " cannot be read: " + flaw.why()
                                + " Open and save it in the source, and export again.",
                        List.of(flaw.row().ref())));
    }

    private void refuse(ErrorCode code, String message, List<ComponentRef> components) {
        refusals.add(new Plan.Refusal(code.code(), message, components));
    }
}
