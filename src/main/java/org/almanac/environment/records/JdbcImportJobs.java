package org.almanac.environment.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportJobs;
import org.almanac.environment.JobDocument;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JdbcImportJobs implements ImportJobs {

    private final Environments environments;
    private final ImportJobRows rows;
    private final Documents documents;

    JdbcImportJobs(Environments environments, ImportJobRows rows, Documents documents) {
        this.environments = environments;
        this.rows = rows;
        this.documents = documents;
    }

    @Override
    public List<ImportJob> list(EnvironmentName environment, int limit) {
        return rows.newest(environments.get(environment).name(), limit);
    }

    @Override
    public List<ImportJob> byId(EnvironmentName environment, @Nullable UUID after, int limit) {
        return rows.byId(environments.get(environment).name(), after, limit);
    }

    @Override
    public ImportJob get(EnvironmentName environment, UUID id) {
        return row(environment, id).job();
    }

    @Override
    public Optional<ImportJob> newest(EnvironmentName environment, String operationKeyPrefix) {
        return rows.newest(environments.get(environment).name(), operationKeyPrefix);
    }

    @Override
    public JobDocument data(EnvironmentName environment, UUID id) {
        JobState state = state(environment, id);
        return out -> ImportJobXml.write(state, out);
    }

    @Override
    public JobDocument log(EnvironmentName environment, UUID id) {
        JobState state = state(environment, id);
        return out -> ImportLogSheet.write(state, out);
    }

    private JobState state(EnvironmentName environment, UUID id) {
        ImportJobRows.Row row = row(environment, id);
        JobReport report = documents
                .find(row.report())
                .map(StoredReport::read)
                .orElseThrow(() -> new IllegalStateException("the report of the import job " + id + " is gone"));
        return new JobState(row.job(), report);
    }

    private ImportJobRows.Row row(EnvironmentName environment, UUID id) {
        EnvironmentName name = environments.get(environment).name();
        return rows.find(name, id)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_IMPORT_JOB,
                        "The environment '" + name + "' has no import job " + id + ".",
                        id.toString()));
    }
}
