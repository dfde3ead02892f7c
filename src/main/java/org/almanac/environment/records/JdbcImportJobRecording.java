package org.almanac.environment.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentRemoved;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportJobRecording;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcImportJobRecording implements ImportJobRecording {

    private static final int LONGEST_TEXT = 100_000;

    private final JdbcClient jdbc;
    private final ImportJobRows rows;
    private final Documents documents;
    private final Clock clock;

    JdbcImportJobRecording(JdbcClient jdbc, ImportJobRows rows, Documents documents, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void begin(EnvironmentName environment, Start start) {
        Optional<ImportJob> known = rows.find(environment, start.id()).map(ImportJobRows.Row::job);
        if (known.isPresent()) {
            sameOperation(known.get(), start);
        } else {
            insert(environment, start);
        }
    }

    private static void sameOperation(ImportJob known, Start start) {
        if (!known.operationKey().equals(start.operationKey())) {
            throw new Refusal(
                    ErrorCode.IMPORT_JOB_EXISTS,
                    "The import job " + known.id() + " belongs to another operation.",
                    known.id().toString());
        }
    }

    private void insert(EnvironmentName environment, Start start) {
        Plan plan = start.plan();
        boolean patch = start.solutionPackage().manifest().patchOf().isPresent();
        byte[] report = StoredReport.write(ReportWriting.of(start.solutionPackage(), plan));
        jdbc.sql("INSERT INTO alm.import_job (environment, id, operation_key, solution, version, import_context,"
                        + " operation_context, progress, started_on, report) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)")
                .params(
                        environment.value(),
                        start.id(),
                        start.operationKey(),
                        plan.solution(),
                        plan.version(),
                        ImportJob.Context.of(plan.mode(), patch).name(),
                        HistorySuboperation.of(plan.mode()).name(),
                        start.startedOn().atOffset(ZoneOffset.UTC),
                        documents.keep(report).bytes())
                .update();
    }

    @Override
    public void progress(EnvironmentName environment, UUID id, double percent) {
        jdbc.sql("UPDATE alm.import_job SET progress = ? WHERE environment = ? AND id = ? AND progress < ?"
                        + " AND completed_on IS NULL")
                .params(percent, environment.value(), id, percent)
                .update();
    }

    @Override
    public void succeeded(EnvironmentName environment, UUID id) {
        jdbc.sql("UPDATE alm.import_job SET progress = 100, completed_on = ? WHERE environment = ? AND id = ?"
                        + " AND completed_on IS NULL")
                .params(OffsetDateTime.now(clock), environment.value(), id)
                .update();
    }

    @Override
    public void failed(EnvironmentName environment, UUID id, ImportFailure failure) {
        String text = failure.text();
        jdbc.sql("UPDATE alm.import_job SET completed_on = ?, error_number = ?, error_text = ?"
                        + " WHERE environment = ? AND id = ? AND completed_on IS NULL")
                .params(
                        OffsetDateTime.now(clock),
                        failure.number(),
                        text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT),
                        environment.value(),
                        id)
                .update();
    }

    @EventListener
    void forget(EnvironmentRemoved removed) {
        jdbc.sql("DELETE FROM alm.import_job WHERE environment = ?")
                .param(removed.environment().value())
                .update();
    }
}
