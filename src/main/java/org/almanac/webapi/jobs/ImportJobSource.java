package org.almanac.webapi.jobs;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportJobs;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.webapi.messages.JobTexts;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.platform.PlatformIds;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.stereotype.Component;

/** {@code importjobs}: the imports that got past their validation (dataverse-semantics 3.5). */
@Component
class ImportJobSource implements EntitySource {

    private static final String ID = "importjobid";
    private static final long FINAL = 1_000_000;
    private static final double STEPS_PER_PERCENT = 100;

    private static final EntityType TYPE = EntityType.flat(
            "importjob",
            "importjobs",
            ID,
            "name",
            List.of(
                    Property.readOnly(ID, ValueType.GUID),
                    Property.readOnly("name", ValueType.STRING),
                    Property.readOnly("solutionname", ValueType.STRING),
                    Property.readOnly("solutionid", ValueType.GUID),
                    Property.readOnly("progress", ValueType.DOUBLE),
                    Property.readOnly("createdon", ValueType.DATE_TIME),
                    Property.readOnly("startedon", ValueType.DATE_TIME),
                    Property.readOnly("completedon", ValueType.DATE_TIME),
                    Property.readOnly("data", ValueType.MEMO),
                    Property.readOnly("importcontext", ValueType.STRING),
                    Property.readOnly("operationcontext", ValueType.STRING)));

    private final ImportJobs jobs;

    ImportJobSource(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Collection<EntityType> types(EnvironmentName environment) {
        return List.of(TYPE);
    }

    @Override
    public Stream<WireRow> rows(EnvironmentName environment, EntityType type, Narrowing narrowing) {
        return Pages.one(narrowing, ID)
                .map(id -> find(environment, type, id).stream())
                .orElseGet(() -> Pages.all(
                                narrowing, ImportJob::id, (after, limit) -> jobs.byId(environment, after, limit))
                        .map(this::row));
    }

    @Override
    public Optional<WireRow> find(EnvironmentName environment, EntityType type, UUID id) {
        try {
            return Optional.of(row(jobs.get(environment, id)));
        } catch (BadInput e) {
            if (e.code() == ErrorCode.UNKNOWN_IMPORT_JOB) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private WireRow row(ImportJob job) {
        Supplier<String> data = () -> JobTexts.of(jobs.data(job.environment(), job.id()));
        Map<String, Object> values = new HashMap<>();
        values.put(ID, job.id());
        values.put("name", job.solution());
        values.put("solutionname", job.solution());
        values.put("solutionid", PlatformIds.solution(job.solution()));
        values.put("progress", job.progress());
        values.put("createdon", job.startedOn());
        values.put("startedon", job.startedOn());
        Instant completed = job.completedOn();
        if (completed != null) {
            values.put("completedon", completed);
        }
        values.put("data", data);
        values.put("importcontext", job.importContext().label());
        values.put("operationcontext", job.operationContext().label());
        return new WireRow(job.id(), version(job), values);
    }

    /** It rises with the progress, and once more with the end. */
    private static long version(ImportJob job) {
        return job.completed() ? FINAL : 1 + (long) (job.progress() * STEPS_PER_PERCENT);
    }
}
