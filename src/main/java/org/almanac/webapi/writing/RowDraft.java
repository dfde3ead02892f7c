package org.almanac.webapi.writing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.query.QueryEngine.Located;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;

/** What a body says about a row, while it is read and completed. */
final class RowDraft {

    private final Map<String, Optional<Object>> values = new HashMap<>();
    private final Map<String, Optional<LookupValue>> lookups = new HashMap<>();
    private final List<NewTarget> targets = new ArrayList<>();
    private final List<NewRows> rows = new ArrayList<>();
    private final List<BoundRows> bound = new ArrayList<>();
    private @Nullable UUID id;

    /** A row to make first, which a lookup then leads to. */
    record NewTarget(Lookup lookup, ObjectNode body) {}

    /** Rows to make, which a collection then holds. */
    record NewRows(CollectionNavigation navigation, List<ObjectNode> bodies) {}

    /** Existing rows that a collection then holds. */
    record BoundRows(CollectionNavigation navigation, List<Located> rows) {}

    void set(String property, Optional<Object> value) {
        values.put(property, value);
    }

    void refer(String column, Optional<LookupValue> value) {
        lookups.put(column, value);
    }

    /** Sets what the body leaves out. */
    void complete(String property, Object value) {
        values.putIfAbsent(property, Optional.of(value));
    }

    /** Sets what the body leaves out. */
    void completeLookup(String column, LookupValue value) {
        lookups.putIfAbsent(column, Optional.of(value));
    }

    void id(UUID chosen) {
        this.id = chosen;
    }

    Optional<UUID> id() {
        return Optional.ofNullable(id);
    }

    void add(NewTarget target) {
        targets.add(target);
    }

    void add(NewRows more) {
        rows.add(more);
    }

    void add(BoundRows more) {
        bound.add(more);
    }

    List<NewTarget> targets() {
        return targets;
    }

    List<NewRows> rows() {
        return rows;
    }

    List<BoundRows> bound() {
        return bound;
    }

    /** Whether it says more than the row itself. */
    boolean deep() {
        return !targets.isEmpty() || !rows.isEmpty() || !bound.isEmpty();
    }

    RowInput input() {
        return new RowInput(values, lookups);
    }
}
