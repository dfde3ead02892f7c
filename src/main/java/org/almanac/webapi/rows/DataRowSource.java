package org.almanac.webapi.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.TableData;
import org.almanac.environment.TableData.Row;
import org.almanac.webapi.definitions.ColumnDefinition;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Serves the data of every table that an environment has. Whoever else has a table of the name comes first. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DataRowSource implements EntitySource {

    private final DataTypes types;
    private final TableData data;
    private final RowWriting writing;
    private final RowDeletion deletion;
    private final RowPairs pairs;
    private final OtherRows others;

    DataRowSource(
            DataTypes types,
            TableData data,
            RowWriting writing,
            RowDeletion deletion,
            RowPairs pairs,
            OtherRows others) {
        this.types = types;
        this.data = data;
        this.writing = writing;
        this.deletion = deletion;
        this.pairs = pairs;
        this.others = others;
    }

    @Override
    public Collection<EntityType> types(EnvironmentName environment) {
        return types.all(environment).stream().map(DataTable::type).toList();
    }

    private DataTable table(EnvironmentName environment, EntityType type) {
        return types.find(environment, type.logicalName()).orElseThrow(() -> WebApiError.noResource(type.entitySet()));
    }

    private ShownRows shown(EnvironmentName environment, DataTable table) {
        return new ShownRows(environment, table, new RowNames(environment, types, data, others));
    }

    @Override
    public Stream<WireRow> rows(EnvironmentName environment, EntityType type, Narrowing narrowing) {
        DataTable table = table(environment, type);
        ShownRows shown = shown(environment, table);
        if (narrowing.equal().get(type.primaryId()) instanceof UUID id) {
            return shown.of(data.find(environment, table.name(), List.of(id))).stream();
        }
        return Matching.pages(
                        data,
                        environment,
                        table.name(),
                        stored(table, narrowing.equal()),
                        narrowing.after(),
                        narrowing.atMost())
                .flatMap(page -> shown.of(page).stream());
    }

    /** The columns by which rows can be found as they are stored. */
    private static Map<String, Object> stored(DataTable table, Map<String, Object> equal) {
        Map<String, Object> stored = new HashMap<>();
        equal.forEach((property, value) -> {
            Optional<ColumnDefinition> column = table.column(property);
            if (column.isPresent()) {
                stored.put(property, value);
            } else if (property.startsWith("_") && property.endsWith("_value") && value instanceof UUID) {
                String lookup = property.substring(1, property.length() - "_value".length());
                table.column(lookup)
                        .filter(found -> !lookup.startsWith("owning"))
                        .ifPresent(found -> stored.put(lookup, value));
            }
        });
        return Matching.findable(stored);
    }

    @Override
    public Optional<WireRow> find(EnvironmentName environment, EntityType type, UUID id) {
        DataTable table = table(environment, type);
        List<Row> found = data.find(environment, table.name(), List.of(id));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(shown(environment, table).of(found).get(0));
    }

    @Override
    @Transactional
    public Optional<WireRow> findForChange(EnvironmentName environment, EntityType type, UUID id) {
        data.lock(environment);
        return find(environment, type, id);
    }

    @Override
    public long count(EnvironmentName environment, EntityType type) {
        return data.count(environment, table(environment, type).name());
    }

    @Override
    @Transactional
    public UUID create(RequestContext context, EntityType type, UUID id, RowInput input) {
        writing.create(context, table(context.environment(), type), id, input);
        return id;
    }

    @Override
    @Transactional
    public void update(RequestContext context, EntityType type, UUID id, RowInput input) {
        writing.update(context, table(context.environment(), type), id, input);
    }

    @Override
    @Transactional
    public void delete(RequestContext context, EntityType type, UUID id) {
        deletion.delete(context, table(context.environment(), type), id);
    }

    @Override
    public Stream<UUID> related(
            EnvironmentName environment, EntityType type, UUID id, CollectionNavigation navigation) {
        return pairs.related(environment, table(environment, type), id, navigation);
    }

    @Override
    @Transactional
    public void associate(
            RequestContext context, EntityType type, UUID id, CollectionNavigation navigation, UUID other) {
        pairs.relate(context, table(context.environment(), type), id, navigation, other, true);
    }

    @Override
    @Transactional
    public void disassociate(
            RequestContext context, EntityType type, UUID id, CollectionNavigation navigation, UUID other) {
        pairs.relate(context, table(context.environment(), type), id, navigation, other, false);
    }
}
