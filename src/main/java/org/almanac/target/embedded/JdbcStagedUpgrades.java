package org.almanac.target.embedded;

import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.solution.Sha256;
import org.almanac.target.StagedUpgrades;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks among the imports that have succeeded, newest first. */
@Component
class JdbcStagedUpgrades implements StagedUpgrades {

    private final JdbcClient jdbc;
    private final StagedPackages packages;

    JdbcStagedUpgrades(JdbcClient jdbc, StagedPackages packages) {
        this.jdbc = jdbc;
        this.packages = packages;
    }

    @Override
    public Optional<StagedPackage> newest(EnvironmentName environment, String solution) {
        return jdbc
                .sql("SELECT work FROM alm.operation WHERE environment = ? AND state = 'SUCCEEDED' AND work LIKE ?"
                        + " ORDER BY ended_at DESC, operation_key DESC")
                .params(environment.value(), '%' + ImportMode.STAGE.name() + '%')
                .query(String.class)
                .list()
                .stream()
                .map(StoredJson::work)
                .flatMap(work -> staged(work, solution).stream())
                .findFirst();
    }

    private Optional<StagedPackage> staged(Work work, String solution) {
        return work instanceof Work.Import order && order.mode() == ImportMode.STAGE
                ? packages.find(new Sha256(order.packageId()))
                        .filter(staged -> staged.manifest().uniqueName().equalsIgnoreCase(solution))
                : Optional.empty();
    }
}
