package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.SettingsGroup;
import org.almanac.solution.PlatformCode;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.target.ExportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages that export solutions, with their version as it is (dataverse-semantics 5). */
@Configuration(proxyBeanMethods = false)
class ExportMessages {

    private static final String FILE = "ExportSolutionFile";
    private static final String JOB = "ExportJobId";
    private static final String COMPONENTS = "ExportComponentsParams";

    private final Targets targets;
    private final Submission submission;
    private final AsyncOperations operations;
    private final AwaitedOperation awaited;

    ExportMessages(Targets targets, Submission submission, AsyncOperations operations, AwaitedOperation awaited) {
        this.targets = targets;
        this.submission = submission;
        this.operations = operations;
        this.awaited = awaited;
    }

    @Bean("message.ExportSolution")
    Message exportSolution() {
        Signature signature =
                Signature.action("ExportSolution", parameters(), List.of(Parameter.required(FILE, "Edm.Binary")));
        return Served.elsewhere(signature, (context, arguments) -> {
            OperationKey key = submit(context, arguments);
            awaited.succeeds(context.environment(), key);
            return content(targets.of(context.environment()), key);
        });
    }

    @Bean("message.ExportSolutionAsync")
    Message exportSolutionAsync() {
        Signature signature = Signature.action(
                "ExportSolutionAsync",
                parameters(),
                List.of(Parameter.required("AsyncOperationId", "Edm.Guid"), Parameter.required(JOB, "Edm.Guid")));
        return Served.elsewhere(signature, (context, arguments) -> {
            UUID operation = submit(context, arguments).operationId();
            ObjectNode fields = Fields.none();
            fields.put("AsyncOperationId", operation.toString());
            fields.put(JOB, operation.toString());
            return new Answer.Fields(fields);
        });
    }

    @Bean("message.DownloadSolutionExportData")
    Message downloadSolutionExportData() {
        return Served.of(
                Signature.action(
                        "DownloadSolutionExportData",
                        List.of(Parameter.required(JOB, "Edm.Guid")),
                        List.of(Parameter.required(FILE, "Edm.Binary"))),
                this::download);
    }

    private static List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.required("SolutionName", "Edm.String"),
                Parameter.required("Managed", "Edm.Boolean"),
                Parameter.optional("TargetVersion", "Edm.String"),
                Parameter.optional(COMPONENTS, "Edm.ComplexType")));
        Arrays.stream(SettingsGroup.values())
                .map(group -> Parameter.optional(group.parameter(), "Edm.Boolean"))
                .forEach(parameters::add);
        return parameters;
    }

    private OperationKey submit(RequestContext context, Arguments arguments) {
        if (arguments.value(COMPONENTS).isPresent()) {
            throw WebApiError.invalidArgument(COMPONENTS + " is not available here; export the solution.");
        }
        Set<SettingsGroup> settings = Arrays.stream(SettingsGroup.values())
                .filter(group -> arguments.flag(group.parameter()))
                .collect(Collectors.toSet());
        ExportOptions options = new ExportOptions(
                arguments.requiredText("SolutionName"),
                arguments.flag("Managed"),
                settings,
                arguments.text("TargetVersion").filter(text -> !text.isBlank()).orElse(null),
                false);
        return submission.submit(context, (target, key) -> target.submitExport(key, new ExportOrder(options)));
    }

    private Answer download(RequestContext context, Arguments arguments) {
        UUID job = arguments.requiredId(JOB);
        AsyncOperation operation = operations.get(context.environment(), job);
        if (operation.type() != AsyncOperation.Type.EXPORT_SOLUTION
                || operation.status() != AsyncOperation.Status.SUCCEEDED) {
            throw new WebApiError(
                    400, PlatformCode.EXPORT_SOLUTION, "The export job " + job + " has made no file (yet).");
        }
        return content(targets.of(context.environment()), operation.correlation());
    }

    private static Answer content(TargetEnvironment target, OperationKey key) {
        return new Answer.Content(FILE, () -> target.exportedContent(key));
    }
}
