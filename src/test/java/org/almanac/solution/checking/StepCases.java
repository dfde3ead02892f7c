package org.almanac.solution.checking;

import java.util.stream.Stream;
import org.almanac.solution.PackageBuilder;

/** Plug-ins and their steps. */
final class StepCases {

    private static final String CREATE = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8";
    private static final String UPDATE = "{20BEBB1B-EA3E-DB11-86A7-000A3A5473E8}";
    private static final String RETRIEVE = "f2bdbb1b-ea3e-db11-86a7-000a3a5473e8";
    private static final String RETRIEVE_MULTIPLE = "03bebb1b-ea3e-db11-86a7-000a3a5473e8";

    private StepCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                RuleCase.of(
                        "meta-remove-dup-reg",
                        "two steps for one event",
                        step(step(1, CREATE, "account", ""), 2, CREATE, "Account", ""),
                        step(step(1, CREATE, "account", ""), 2, CREATE, "contact", "")),
                RuleCase.of(
                        "meta-remove-dup-reg",
                        "two steps whose messages are told by their names",
                        named(named(Checks.clean(), 1, "A: Merge of account"), 2, "B: Merge of account"),
                        named(named(Checks.clean(), 1, "first"), 2, "second")),
                RuleCase.of(
                        "meta-avoid-reg-no-attribute",
                        "a step for every update",
                        step(1, UPDATE, "account", ""),
                        step(1, UPDATE, "account", "<FilteringAttributes>name</FilteringAttributes>")),
                RuleCase.of(
                        "meta-avoid-reg-retrieve",
                        "a step for reading",
                        step(1, RETRIEVE, "account", ""),
                        step(1, CREATE, "account", "")),
                RuleCase.of(
                        "meta-avoid-retrievemultiple-annotation",
                        "a step for reading notes",
                        step(1, RETRIEVE_MULTIPLE, "annotation", ""),
                        step(1, RETRIEVE_MULTIPLE, "account", "")),
                RuleCase.of(
                        "meta-avoid-crm4-event",
                        "a stage of CRM 4.0",
                        step(1, CREATE, "account", "<Stage>50</Stage>"),
                        step(1, CREATE, "account", "<Stage>40</Stage>")),
                RuleCase.of(
                        "meta-remove-inactive",
                        "a step that is switched off",
                        step(1, CREATE, "account", "<StateCode>1</StateCode>"),
                        step(1, CREATE, "account", "<StateCode>0</StateCode>")),
                new RuleCase(
                        "meta-remove-inactive",
                        "a flow that is switched off",
                        RawPackage.of(flow()).replace("<StateCode>1<", "<StateCode>0<"),
                        flow().toBytes()),
                new RuleCase(
                        "alm-plugin-not-sandboxed",
                        "an assembly without isolation",
                        RawPackage.of(assembly()).replace("<IsolationMode>2<", "<IsolationMode>1<"),
                        assembly().toBytes()),
                new RuleCase(
                        "alm-plugin-not-sandboxed",
                        "an assembly on the disk",
                        RawPackage.of(assembly()).replace("<SourceType>0<", "<SourceType>1<"),
                        assembly().toBytes()));
    }

    private static PackageBuilder assembly() {
        return Checks.clean().pluginAssembly("Contoso.Plugins", new byte[1], "Contoso.OnCreate");
    }

    private static PackageBuilder flow() {
        return Checks.clean().cloudFlow("F", "{\"properties\": {\"definition\": {}}}");
    }

    private static PackageBuilder step(int number, String message, String table, String more) {
        return step(Checks.clean(), number, message, table, more);
    }

    private static PackageBuilder step(PackageBuilder in, int number, String message, String table, String more) {
        return raw(
                in,
                number,
                "Step " + number,
                "<SdkMessageId>" + message
                        + "</SdkMessageId><PluginTypeName>Contoso.Plugin</PluginTypeName><PrimaryEntity>" + table
                        + "</PrimaryEntity>" + more);
    }

    private static PackageBuilder named(PackageBuilder in, int number, String name) {
        return raw(in, number, name, "<PluginTypeName>Contoso.Plugin</PluginTypeName>");
    }

    private static PackageBuilder raw(PackageBuilder in, int number, String name, String content) {
        String id = "11111111-0000-0000-0000-00000000000" + number;
        return Checks.with(
                        in,
                        "SdkMessageProcessingStep",
                        id,
                        "SdkMessageProcessingSteps",
                        "<SdkMessageProcessingStep Name=\"" + name + "\" SdkMessageProcessingStepId=\"{" + id + "}\">"
                                + content + "</SdkMessageProcessingStep>")
                .rootComponentById(92, id);
    }
}
