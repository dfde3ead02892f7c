package org.almanac.deployment.store;

import java.util.Optional;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.RunDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents of runs as a table. */
@Component
@Transactional
class JdbcRunDocuments implements RunDocuments {

    private final JdbcClient jdbc;

    JdbcRunDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(DeploymentId id, String name, String json) {
        int there = jdbc.sql("UPDATE alm.run_document SET document = ? WHERE deployment = ? AND name = ?")
                .params(json, id.value(), name)
                .update();
        if (there == 0) {
            jdbc.sql("INSERT INTO alm.run_document (deployment, name, document) VALUES (?, ?, ?)")
                    .params(id.value(), name, json)
                    .update();
        }
    }

    @Override
    public Optional<String> find(DeploymentId id, String name) {
        return jdbc.sql("SELECT document FROM alm.run_document WHERE deployment = ? AND name = ?")
                .params(id.value(), name)
                .query(String.class)
                .optional();
    }
}
