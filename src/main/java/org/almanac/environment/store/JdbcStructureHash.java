package org.almanac.environment.store;

import java.nio.charset.StandardCharsets;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StructureHash;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Made of the number that rises with each change of the structure, and the environment's own, which is never given again. */
@Component
class JdbcStructureHash implements StructureHash {

    private final JdbcClient jdbc;

    JdbcStructureHash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Sha256 of(EnvironmentName environment) {
        return jdbc.sql("SELECT id, structure_version FROM alm.environment WHERE name = ?")
                .param(environment.value())
                .query((row, n) -> row.getInt(1) + "/" + row.getLong(2))
                .optional()
                .map(text -> Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> EnvironmentRows.unknown(environment));
    }
}
