package org.almanac.web.deployments;

import static org.springframework.http.MediaType.APPLICATION_XML_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.Deployments;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportJobs;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Deployed;
import org.almanac.web.form.Words;
import org.almanac.web.form.XmlDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The import log of a deployment: that of its newest import job. */
@RestController
@RequestMapping(path = "/api/deployments/{id}/log", produces = APPLICATION_XML_VALUE)
@Tag(name = "deployments")
class DeploymentLogController {

    private final Deployments deployments;
    private final ImportJobs jobs;

    DeploymentLogController(Deployments deployments, ImportJobs jobs) {
        this.deployments = deployments;
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(
            summary = "The import log of a deployment, which a spreadsheet program opens",
            description = "A deployment whose import has not begun, or was refused in validation, has none.")
    @ApiResponse(
            responseCode = "200",
            description = "XML Spreadsheet 2003, or the job data",
            content = @Content(mediaType = APPLICATION_XML_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<StreamingResponseBody> log(
            @PathVariable String id,
            @Parameter(description = "xml for the job data", schema = @Schema(allowableValues = {"spreadsheet", "xml"}))
                    @RequestParam(required = false)
                    @Nullable
                    String format) {
        var wanted = Words.parse(LogFormat.class, format, "format", LogFormat.SPREADSHEET);
        var job = job(deployments.get(Deployed.id(id)));
        return wanted == LogFormat.XML
                ? XmlDownload.of(job.solution() + "_import_job", jobs.data(job.environment(), job.id()))
                : XmlDownload.of(job.solution() + "_import_log", jobs.log(job.environment(), job.id()));
    }

    /** Keys of operations begin with the deployment that submitted them. */
    private ImportJob job(Deployment deployment) {
        return jobs.newest(deployment.request().environment(), deployment.id() + "/")
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_IMPORT_JOB,
                        "The deployment " + deployment.id() + " has no import job yet.",
                        deployment.id().value()));
    }
}
