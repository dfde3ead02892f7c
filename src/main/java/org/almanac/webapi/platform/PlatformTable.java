package org.almanac.webapi.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;

/** Serves one table of the platform; the table is the same in every environment. */
abstract class PlatformTable implements EntitySource {

    private final EntityType type;

    PlatformTable(EntityType type) {
        this.type = type;
    }

    /** Rows in any order; at least those that have the values. */
    abstract Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing);

    @Override
    public final Collection<EntityType> types(EnvironmentName environment) {
        return List.of(type);
    }

    @Override
    public final Stream<WireRow> rows(EnvironmentName environment, EntityType asked, Narrowing narrowing) {
        Stream<WireRow> rows = all(environment, narrowing);
        UUID after = narrowing.after();
        if (after != null) {
            rows = rows.filter(row -> row.id().toString().compareTo(after.toString()) > 0);
        }
        Stream<WireRow> sorted =
                rows.sorted(Comparator.comparing(row -> row.id().toString()));
        return narrowing.atMost() > 0 ? sorted.limit(narrowing.atMost()) : sorted;
    }

    @Override
    public Optional<WireRow> find(EnvironmentName environment, EntityType asked, UUID id) {
        return all(environment, Narrowing.NONE)
                .filter(row -> row.id().equals(id))
                .findFirst();
    }
}
