package org.almanac.webapi.messages;

import java.util.ArrayList;
import java.util.List;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;

/** What the messages that import look like (dataverse-semantics 3.2, 3.3). */
final class ImportSignatures {

    static final String FILE = "CustomizationFile";
    static final String JOB = "ImportJobId";
    static final String OVERWRITE = "OverwriteUnmanagedCustomizations";
    static final String ACTIVATE = "PublishWorkflows";
    static final String CONVERT = "ConvertToManaged";
    static final String HOLDING = "HoldingSolution";
    static final String LAYER_ORDER = "LayerDesiredOrder";
    static final String COMPONENTS = "ComponentParameters";
    static final String TEMPLATE = "IsTemplateMode";
    static final String TEMPLATE_SUFFIX = "TemplateSuffix";
    static final String TEMPLATE_PREFIX = "TemplateDisplayNamePrefix";
    static final String SOLUTION = "SolutionParameters";

    private static final String BOOLEAN = "Edm.Boolean";
    private static final String TEXT = "Edm.String";

    private ImportSignatures() {}

    /** @param holding whether it can stage for upgrade */
    static Signature atOnce(String name, boolean holding) {
        List<Parameter> parameters =
                new ArrayList<>(List.of(Parameter.required(FILE, "Edm.Binary"), Parameter.required(JOB, "Edm.Guid")));
        parameters.addAll(common(holding));
        return Signature.action(name, parameters, List.of());
    }

    /** @param holding whether it can stage for upgrade */
    static Signature asynchronous(String name, boolean holding) {
        List<Parameter> parameters =
                new ArrayList<>(List.of(Parameter.optional(FILE, "Edm.Binary"), Parameter.optional(JOB, "Edm.Guid")));
        parameters.addAll(common(holding));
        return Signature.action(
                name,
                parameters,
                List.of(Parameter.required("ImportJobKey", TEXT), Parameter.required("AsyncOperationId", "Edm.Guid")));
    }

    private static List<Parameter> common(boolean holding) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.required(OVERWRITE, BOOLEAN),
                Parameter.required(ACTIVATE, BOOLEAN),
                Parameter.optional(CONVERT, BOOLEAN),
                // takes effect on dependencies that a package marks as product updates, of which embedded environments
                // know none
                Parameter.optional("SkipProductUpdateDependencies", BOOLEAN),
                Parameter.optional("SkipQueueRibbonJob", BOOLEAN),
                Parameter.optional(LAYER_ORDER, "Edm.ComplexType"),
                Parameter.optional("AsyncRibbonProcessing", BOOLEAN),
                Parameter.collection(COMPONENTS, "mscrm.crmbaseentity"),
                Parameter.optional(TEMPLATE, BOOLEAN),
                Parameter.optional(TEMPLATE_SUFFIX, TEXT),
                Parameter.optional(TEMPLATE_PREFIX, TEXT),
                Parameter.optional(SOLUTION, "Edm.ComplexType")));
        if (holding) {
            parameters.add(Parameter.optional(HOLDING, BOOLEAN));
        }
        return parameters;
    }
}
