package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportJobs;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an import came to (dataverse-semantics 3.3, 3.6). */
@Configuration(proxyBeanMethods = false)
class ImportJobMessages {

    private static final String JOB = "ImportJobId";

    private final ImportJobs jobs;

    ImportJobMessages(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Bean("message.RetrieveFormattedImportJobResults")
    Message retrieveFormattedImportJobResults() {
        return Served.of(
                Signature.function(
                        "RetrieveFormattedImportJobResults",
                        List.of(Parameter.required(JOB, "Edm.Guid")),
                        List.of(Parameter.required("FormattedResults", "Edm.String"))),
                (context, arguments) -> Fields.text(
                        "FormattedResults", JobTexts.of(jobs.log(context.environment(), arguments.requiredId(JOB)))));
    }

    @Bean("message.RetrieveSolutionImportResult")
    Message retrieveSolutionImportResult() {
        return Served.of(
                Signature.function(
                        "RetrieveSolutionImportResult",
                        List.of(Parameter.required(JOB, "Edm.Guid")),
                        List.of(Parameter.required("SolutionOperationResult", "Edm.ComplexType"))),
                this::result);
    }

    private Answer result(RequestContext context, Arguments arguments) {
        UUID id = arguments.requiredId(JOB);
        ImportJob job = jobs.get(context.environment(), id);
        ObjectNode fields = Fields.none();
        ObjectNode result = fields.putObject("SolutionOperationResult");
        result.put("Type", "Import");
        result.put("Status", status(job));
        ImportFailure failure = job.failure();
        var errors = result.putArray("ErrorMessages");
        if (failure != null) {
            errors.add(failure.text());
        }
        var warnings = result.putArray("WarningMessages");
        JobTexts.warnings(jobs.data(context.environment(), id)).forEach(warnings::add);
        result.putNull("ActionLink");
        return new Answer.Fields(fields);
    }

    private static String status(ImportJob job) {
        if (!job.completed()) {
            return "InProgress";
        }
        return job.succeeded() ? "Passed" : "Failed";
    }
}
