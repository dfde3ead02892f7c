package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_XML_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.almanac.environment.ImportJobs;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Ids;
import org.almanac.web.form.Page;
import org.almanac.web.form.XmlDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The import jobs of an environment. */
@RestController
@RequestMapping("/api/environments/{environment}/import-jobs")
@Tag(name = "environments")
class ImportJobController {

    private final ImportJobs jobs;

    ImportJobController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    @Operation(summary = "The newest import jobs of an environment, newest first")
    List<ImportJobView> list(
            @PathVariable String environment,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        return jobs.list(Fields.environment(environment), Page.limit(limit)).stream()
                .map(ImportJobView::of)
                .toList();
    }

    @GetMapping(path = "/{id}", produces = APPLICATION_JSON_VALUE)
    @Operation(summary = "One import job", description = "An import that is refused in validation has none.")
    ImportJobView get(@PathVariable String environment, @PathVariable String id) {
        return ImportJobView.of(jobs.get(Fields.environment(environment), job(id)));
    }

    @GetMapping(path = "/{id}/data", produces = APPLICATION_XML_VALUE)
    @Operation(summary = "The job data as XML, as far as the import is")
    @ApiResponse(
            responseCode = "200",
            description = "importexportxml",
            content = @Content(mediaType = APPLICATION_XML_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<StreamingResponseBody> data(@PathVariable String environment, @PathVariable String id) {
        var in = Fields.environment(environment);
        var job = jobs.get(in, job(id));
        return XmlDownload.of(job.solution() + "_import_job", jobs.data(in, job.id()));
    }

    @GetMapping(path = "/{id}/log", produces = APPLICATION_XML_VALUE)
    @Operation(summary = "The import log, which a spreadsheet program opens")
    @ApiResponse(
            responseCode = "200",
            description = "XML Spreadsheet 2003",
            content = @Content(mediaType = APPLICATION_XML_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<StreamingResponseBody> log(@PathVariable String environment, @PathVariable String id) {
        var in = Fields.environment(environment);
        var job = jobs.get(in, job(id));
        return XmlDownload.of(job.solution() + "_import_log", jobs.log(in, job.id()));
    }

    private static UUID job(String id) {
        return Ids.of(id, ErrorCode.UNKNOWN_IMPORT_JOB, "import job");
    }
}
