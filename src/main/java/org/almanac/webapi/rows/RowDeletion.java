package org.almanac.webapi.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.TableData;
import org.almanac.environment.TableData.Change;
import org.almanac.environment.TableData.Reference;
import org.almanac.environment.TableData.Row;
import org.almanac.webapi.definitions.LookupRelationship;
import org.almanac.webapi.source.RequestContext;
import org.springframework.stereotype.Component;

/**
 * Deletes rows of data. What referred to them loses its lookup unless the relationship says otherwise ({@code CascadeDelete}); pairs
 * of many-to-many relationships go.
 */
@Component
class RowDeletion {

    private final TableData data;
    private final DataTypes types;

    RowDeletion(TableData data, DataTypes types) {
        this.data = data;
        this.types = types;
    }

    /** Within the caller's transaction. */
    void delete(RequestContext context, DataTable table, UUID id) {
        data.lock(context.environment());
        Deleted deleted = new Deleted(context.environment());
        deleted.add(table, id);
        data.write(
                context.environment(), deleted.changes(), context.operationKey(), "Deleting a row of " + table.name());
    }

    /** What one deletion comes to. */
    private final class Deleted {

        private final EnvironmentName environment;
        private final Map<String, Change> changes = new LinkedHashMap<>();

        Deleted(EnvironmentName environment) {
            this.environment = environment;
        }

        List<Change> changes() {
            return new ArrayList<>(changes.values());
        }

        private String key(String table, UUID id) {
            return table + '/' + id;
        }

        private boolean isDeleted(String table, UUID id) {
            Change change = changes.get(key(table, id));
            return change != null && change.values() == null;
        }

        void add(DataTable table, UUID id) {
            changes.put(key(table.name(), id), new Change(table.name(), id, null));
            for (Reference reference : data.references(environment, id)) {
                if (isDeleted(reference.table(), reference.row())) {
                    continue;
                }
                Optional<DataTable> referring = types.find(environment, reference.table());
                if (referring.isPresent()) {
                    referring
                            .get()
                            .relationship(reference.column(), table.name())
                            .ifPresent(relationship -> let(relationship, referring.get(), reference, table));
                } else if (Pairs.of(table, reference.table()).isPresent()) {
                    changes.put(
                            key(reference.table(), reference.row()),
                            new Change(reference.table(), reference.row(), null));
                }
            }
        }

        private void let(LookupRelationship relationship, DataTable referring, Reference reference, DataTable deleted) {
            switch (relationship.properties().getOrDefault("CascadeDelete", "RemoveLink")) {
                case "Restrict" -> throw RowErrors.associated(deleted.type(), relationship.schemaName());
                case "Cascade" -> add(referring, reference.row());
                case "NoCascade" -> {}
                default -> clear(reference);
            }
        }

        /** A row may lose several lookups at once. */
        private void clear(Reference reference) {
            String key = key(reference.table(), reference.row());
            Map<String, Object> values = Optional.ofNullable(changes.get(key))
                    .flatMap(change -> Optional.ofNullable(change.values()))
                    .or(() -> data.find(environment, reference.table(), reference.row())
                            .map(Row::values))
                    .map(TreeMap::new)
                    .orElseGet(TreeMap::new);
            values.remove(reference.column());
            values.remove(LookupColumns.kind(reference.column()));
            changes.put(key, new Change(reference.table(), reference.row(), values));
        }
    }
}
