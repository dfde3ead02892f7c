package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.BadInput;
import org.almanac.solution.ComponentKind;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.platform.ComponentTypes;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages that look at a package without importing it (dataverse-semantics 3.3, 4). */
@Configuration(proxyBeanMethods = false)
class StageMessages {

    private static final String FILE = "CustomizationFile";
    private static final String UPLOAD = "StageSolutionUploadId";

    private final PackageValidation validation;
    private final StageUploads uploads;
    private final ComponentTypes types;

    StageMessages(PackageValidation validation, StageUploads uploads, ComponentTypes types) {
        this.validation = validation;
        this.uploads = uploads;
        this.types = types;
    }

    @Bean("message.StageSolution")
    Message stageSolution() {
        return Served.of(
                Signature.action(
                        "StageSolution",
                        List.of(Parameter.required(FILE, "Edm.Binary"), Parameter.optional(UPLOAD, "Edm.Guid")),
                        List.of(Parameter.required("StageSolutionResults", "Edm.ComplexType"))),
                this::stage);
    }

    @Bean("message.RetrieveMissingComponents")
    Message retrieveMissingComponents() {
        return Served.of(
                Signature.function(
                        "RetrieveMissingComponents",
                        List.of(Parameter.required(FILE, "Edm.Binary")),
                        List.of(Parameter.collection("MissingComponents", "Edm.ComplexType"))),
                this::missing);
    }

    private Answer stage(RequestContext context, Arguments arguments) {
        UUID upload = arguments.id(UPLOAD).orElseGet(context::request);
        ObjectNode fields = Fields.none();
        try {
            StagedPackage staged = validation.read(file(arguments));
            Plan plan = validation.plan(context.environment(), staged);
            uploads.keep(context.environment(), upload, staged.id());
            fields.set("StageSolutionResults", StagedSolution.of(upload, staged, plan, numbers(context)));
        } catch (BadInput unreadable) {
            fields.set("StageSolutionResults", StagedSolution.unreadable(upload, unreadable));
        }
        return new Answer.Fields(fields);
    }

    private Answer missing(RequestContext context, Arguments arguments) {
        StagedPackage staged = validation.read(file(arguments));
        Plan plan = validation.plan(context.environment(), staged);
        ObjectNode fields = Fields.none();
        ArrayNode missing = fields.putArray("MissingComponents");
        plan.refusals().stream()
                .flatMap(refusal -> refusal.missing().stream())
                .forEach(ends -> missing.add(MissingComponent.of(ends, staged.manifest(), numbers(context))));
        return new Answer.Fields(fields);
    }

    private ToIntFunction<ComponentKind> numbers(RequestContext context) {
        return kind -> types.number(context.environment(), kind);
    }

    private static Path file(Arguments arguments) {
        return arguments.file(FILE).orElseThrow(() -> Arguments.missing(FILE));
    }
}
