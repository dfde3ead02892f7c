package org.almanac.webapi.rows.components;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
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

/** Serves rows that are components. It goes before the data of tables of the same name. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class ComponentRowSource implements EntitySource {

    private final ComponentTables tables;
    private final ComponentReading reading;
    private final ComponentWriting writing;
    private final OrderView orders;

    ComponentRowSource(ComponentTables tables, ComponentReading reading, ComponentWriting writing, OrderView orders) {
        this.tables = tables;
        this.reading = reading;
        this.writing = writing;
        this.orders = orders;
    }

    @Override
    public Collection<EntityType> types(EnvironmentName environment) {
        return tables.all(environment).stream().map(orders::type).toList();
    }

    private ComponentTable table(EnvironmentName environment, EntityType type) {
        return tables.find(environment, type.logicalName()).orElseThrow(() -> WebApiError.noResource(type.entitySet()));
    }

    private List<WireRow> all(EnvironmentName environment, ComponentTable table) {
        List<WireRow> rows =
                reading.all(environment, table).stream().map(ComponentRow::row).toList();
        return orders.concerns(table) ? orders.shown(environment, table, rows) : rows;
    }

    @Override
    public Stream<WireRow> rows(EnvironmentName environment, EntityType type, Narrowing narrowing) {
        return all(environment, table(environment, type)).stream();
    }

    @Override
    public Optional<WireRow> find(EnvironmentName environment, EntityType type, UUID id) {
        ComponentTable table = table(environment, type);
        return orders.concerns(table)
                ? all(environment, table).stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                : reading.find(environment, table, id).map(ComponentRow::row);
    }

    @Override
    public long count(EnvironmentName environment, EntityType type) {
        return all(environment, table(environment, type)).size();
    }

    @Override
    @Transactional
    public UUID create(RequestContext context, EntityType type, UUID id, RowInput input) {
        return writing.create(context, table(context.environment(), type), id, input);
    }

    @Override
    @Transactional
    public void update(RequestContext context, EntityType type, UUID id, RowInput input) {
        ComponentTable table = table(context.environment(), type);
        ComponentRow row = writing.current(context.environment(), table, id);
        RowInput rest = orders.concerns(table) ? orders.ordered(context, table, row, input) : input;
        writing.update(context, table, row, rest);
    }

    @Override
    @Transactional
    public void delete(RequestContext context, EntityType type, UUID id) {
        ComponentTable table = table(context.environment(), type);
        writing.delete(context, table, writing.current(context.environment(), table, id));
    }
}
