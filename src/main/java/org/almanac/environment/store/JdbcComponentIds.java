package org.almanac.environment.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds components by id among those that have a layer in the environment. */
@Component
class JdbcComponentIds implements ComponentIds {

    private static final String HERE = "SELECT c.kind, c.component_key FROM alm.component c WHERE c.id = ? AND EXISTS"
            + " (SELECT 1 FROM alm.layer l WHERE l.component_id = c.id AND l.environment_id = ?)";

    private final EnvironmentRows environments;
    private final JdbcTemplate jdbc;

    JdbcComponentIds(EnvironmentRows environments, JdbcTemplate jdbc) {
        this.environments = environments;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ComponentRef> find(EnvironmentName environment, @Nullable String kind, UUID id) {
        int environmentId = environments.get(environment).id();
        // where the id is the key, the id of its row follows from the kind and the key
        Stream<UUID> keyed = (kind == null ? kinds() : List.of(kind))
                .stream().map(each -> ComponentRef.of(each, id.toString()).id());
        return Stream.concat(Stream.of(id), keyed)
                .flatMap(each -> here(environmentId, each).stream())
                .filter(component -> kind == null || component.kind().name().equalsIgnoreCase(kind))
                .findFirst();
    }

    @Override
    public List<String> kinds(EnvironmentName environment) {
        return jdbc.queryForList(
                "SELECT DISTINCT c.kind FROM alm.component c WHERE EXISTS (SELECT 1 FROM alm.layer l"
                        + " WHERE l.component_id = c.id AND l.environment_id = ?) ORDER BY c.kind",
                String.class,
                environments.get(environment).id());
    }

    private List<ComponentRef> here(int environmentId, UUID id) {
        return jdbc.query(HERE, (row, n) -> ComponentRef.of(row.getString(1), row.getString(2)), id, environmentId);
    }

    private List<String> kinds() {
        return jdbc.queryForList("SELECT DISTINCT kind FROM alm.component", String.class);
    }
}
