package org.almanac.webapi.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.Dependencies;
import org.almanac.environment.Dependency;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves {@code dependencies} of one component at a time: the filter names the id of either end. All edges of an environment are
 * never asked for and would take long, so without one of the two nothing is found, as with other virtual tables.
 */
@Component
@Order(PlatformOrder.OWN)
class DependencyTable extends PlatformTable {

    private final Dependencies dependencies;
    private final ComponentIds ids;
    private final DependencyRows rows;

    DependencyTable(Dependencies dependencies, ComponentIds ids, DependencyRows rows) {
        super(DependencyRows.TYPE);
        this.dependencies = dependencies;
        this.ids = ids;
        this.rows = rows;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Optional<ComponentRef> dependent = component(environment, narrowing, "dependentcomponentobjectid");
        if (dependent.isPresent()) {
            return rows(environment, dependent.get(), each -> dependencies.required(environment, each));
        }
        return component(environment, narrowing, "requiredcomponentobjectid").stream()
                .flatMap(required -> rows(environment, required, each -> dependencies.dependents(environment, each)));
    }

    private Stream<WireRow> rows(
            EnvironmentName environment, ComponentRef component, Function<ComponentRef, List<Dependency>> read) {
        return read.apply(component).stream().map(each -> rows.row(environment, each));
    }

    private Optional<ComponentRef> component(EnvironmentName environment, Narrowing narrowing, String property) {
        Object value = narrowing.equal().get(property);
        Optional<UUID> id = value == null ? Optional.empty() : RowIds.parse(value.toString());
        return id.flatMap(each -> ids.find(environment, null, each));
    }
}
