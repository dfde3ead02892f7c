package org.almanac.environment.records;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.environment.records.JobReport.Item;
import org.almanac.environment.records.JobReport.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Writes the formatted log of an import job: XML Spreadsheet 2003 with one sheet about the solution and one with a row for
 * each component (dataverse-semantics 3.6). Pure and streaming.
 */
final class ImportLogSheet {

    private static final List<String> COLUMNS = List.of(
            "Date Time",
            "Item Type",
            "Id",
            "Name",
            "Localized Name",
            "Original Name",
            "Description",
            "Status",
            "Error Code",
            "Error Text");

    private static final String SUCCESS = "Success";
    private static final String WARNING = "Warning";
    private static final String FAILURE = "Failure";
    private static final String UNPROCESSED = "Unprocessed";
    private static final String RUNNING = "Running";

    private final JobState state;
    private final JobReport report;
    private final SheetOut out;

    private ImportLogSheet(JobState state, SheetOut out) {
        this.state = state;
        this.report = state.report();
        this.out = out;
    }

    static void write(JobState state, OutputStream stream) throws IOException {
        SheetOut out = SheetOut.begin(stream);
        new ImportLogSheet(state, out).sheets();
        out.end();
    }

    private void sheets() throws IOException {
        out.sheet("Solution", List.of(120, 400));
        solution();
        out.endSheet();
        out.sheet("Components", List.of(130, 120, 220, 180, 180, 180, 180, 80, 80, 400));
        out.header(COLUMNS);
        components();
        out.endSheet();
    }

    private void solution() throws IOException {
        ImportJob job = state.job();
        ImportFailure failure = state.failure();
        Instant completed = job.completedOn();
        out.header(List.of("Solution", report.displayName()));
        pair("Unique Name", report.solution());
        pair("Version", report.version());
        pair("Publisher", report.publisherName());
        pair("Publisher Unique Name", report.publisher());
        pair("Package Type", report.managed() ? "Managed" : "Unmanaged");
        pair("Environment", job.environment().value());
        pair("Import Job", job.id().toString());
        pair("Import Context", job.importContext().label());
        pair("Operation", job.operationContext().label());
        pair("Result", result());
        pair("Error Code", failure == null ? "" : failure.hex());
        pair("Error Text", failure == null ? "" : failure.text());
        pair("Progress", Double.toString(job.progress()));
        pair("Started On", job.startedOn().toString());
        pair("Completed On", completed == null ? "" : completed.toString());
    }

    private String result() {
        if (state.failure() != null) {
            return FAILURE;
        }
        return state.job().completed() ? SUCCESS : RUNNING;
    }

    private void pair(String name, String value) throws IOException {
        out.row(null, List.of(name, value));
    }

    private void components() throws IOException {
        ImportFailure failure = state.failure();
        row(
                "Solution",
                report.solution(),
                report.displayName(),
                report.description(),
                result(),
                failure == null ? null : new Warning(failure.hex(), failure.text()));
        for (Warning warning : report.warnings()) {
            row("Solution", report.solution(), report.displayName(), "", WARNING, warning);
        }
        int processed = state.processed();
        for (int i = 0; i < report.items().size(); i++) {
            Item item = report.items().get(i);
            Warning warning = item.warning();
            String done = warning == null ? SUCCESS : WARNING;
            row(item.kind(), item.id(), item.name(), item.fate(), i < processed ? done : UNPROCESSED, warning);
        }
    }

    private void row(String type, String id, String name, String description, String status, @Nullable Warning about)
            throws IOException {
        out.row(
                Map.of(WARNING, SheetOut.WARNING, FAILURE, SheetOut.FAILURE).get(status),
                List.of(
                        state.at().toString(),
                        type,
                        id,
                        name,
                        name,
                        name,
                        description,
                        status,
                        about == null ? "" : about.code(),
                        about == null ? "" : about.text()));
    }
}
