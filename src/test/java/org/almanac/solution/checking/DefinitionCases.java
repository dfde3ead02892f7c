package org.almanac.solution.checking;

import java.util.Map;
import java.util.stream.Stream;
import org.almanac.solution.PackageBuilder;

/** Roles, processes, navigation, choices, variables. */
final class DefinitionCases {

    private static final String RECORD =
            "[New Object() { Microsoft.Xrm.Sdk.Workflow.WorkflowPropertyType.EntityReference,"
                    + " \"queue\", \"Inbox\", \"%s\", \"Lookup\" }]";

    private DefinitionCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(processes(), others());
    }

    private static Stream<RuleCase> processes() {
        return Stream.of(
                new RuleCase("alm-avoid-dialog", "a dialog", process("x", "1", "0"), process("x", "0", "0")),
                new RuleCase(
                        "alm-real-time-workflow",
                        "a workflow in real time",
                        process("x", "0", "1"),
                        process("x", "2", "1")),
                new RuleCase(
                        "alm-hard-coded-record",
                        "the id of a record",
                        process(RECORD.formatted("0A1B2C3D-0000-1111-2222-333344445555"), "0", "0"),
                        process(RECORD.formatted("x") + "} 0A1B2C3D-0000-1111-2222-333344445555", "0", "0")));
    }

    private static Stream<RuleCase> others() {
        return Stream.of(
                RuleCase.of(
                        "alm-role-administers",
                        "a role that gives roles",
                        role("prvAssignRole", "Global"),
                        role("prvReadAccount", "Global")),
                new RuleCase(
                        "alm-sitemap-absolute-url",
                        "the address of an environment",
                        siteMap("https://contoso.crm.dynamics.com/main.aspx"),
                        siteMap("https://example.com/help")),
                new RuleCase(
                        "alm-secured-column",
                        "a secured column without profile",
                        secured("ctso_other"),
                        secured("ctso_name")),
                new RuleCase(
                        "alm-option-value-prefix",
                        "a value of nobody",
                        RawPackage.of(Checks.clean().choice("ctso_c", "A")).replace("value=\"19999", "value=\"10000"),
                        Checks.clean().choice("ctso_c", "A").toBytes()),
                RuleCase.of(
                        "alm-environment-variable-value",
                        "a value in the package",
                        Checks.clean().environmentVariable("ctso_Limit", "1", "2"),
                        Checks.clean().environmentVariable("ctso_Limit", "1", null)),
                RuleCase.of(
                        "alm-environment-variable-secret",
                        "a password with a default",
                        Checks.clean().environmentVariable("ctso_DbPassword", "x", null),
                        Checks.clean().environmentVariable("ctso_DbPassword", null, null)));
    }

    private static PackageBuilder role(String privilege, String level) {
        return Checks.clean().role("Clerk", Map.of(privilege, level));
    }

    /** A process with XAML instead of a flow with JSON. */
    private static byte[] process(String xaml, String category, String mode) {
        return RawPackage.of(Checks.clean().cloudFlow("P", xaml))
                .replace(
                        "JsonFileName",
                        "XamlFileName",
                        "<Category>5<",
                        "<Category>" + category + "<",
                        "<Mode>0<",
                        "<Mode>" + mode + "<");
    }

    private static byte[] siteMap(String url) {
        return RawPackage.of(Checks.clean().siteMap("ctso_app", "ctso_thing"))
                .replace("Entity=\"ctso_thing\"", "Url=\"" + url + "\"");
    }

    private static byte[] secured(String readable) {
        PackageBuilder builder =
                Checks.clean().table("ctso_Thing", t -> t.column("ctso_Name", "nvarchar", Map.of("IsSecured", "1")));
        String id = "22222222-0000-0000-0000-000000000001";
        return Checks.with(
                        builder,
                        "FieldSecurityProfile",
                        id,
                        "FieldSecurityProfiles",
                        "<FieldSecurityProfile name=\"P\" fieldsecurityprofileid=\"{" + id + "}\"><FieldPermissions>"
                                + "<FieldPermission><EntityName>ctso_thing</EntityName><AttributeName>" + readable
                                + "</AttributeName></FieldPermission></FieldPermissions></FieldSecurityProfile>")
                .rootComponentById(70, id)
                .toBytes();
    }
}
