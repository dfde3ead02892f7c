package org.almanac.solution.kinds;

import static org.almanac.solution.kinds.KindRow.classic;
import static org.almanac.solution.kinds.KindRow.table;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.solution.KindDescriptor;

/**
 * Tables of the solution component framework that have a number, stand inline, or whose entity set is not the logical name
 * with an s (package-format 6 and 10). All others need no row: their folder and root element say what they are.
 */
public final class FrameworkKinds {

    private FrameworkKinds() {}

    public static List<KindDescriptor> rows() {
        return Stream.of(
                        classic(380, "environmentvariabledefinition")
                                .in("environmentvariabledefinitions", "environmentvariabledefinition")
                                .key("@schemaname")
                                .set("environmentvariabledefinitions"),
                        classic(381, "environmentvariablevalue").set("environmentvariablevalues"),
                        table("connectionreference")
                                .in("connectionreferences", "connectionreference")
                                .key("@connectionreferencelogicalname")
                                .set("connectionreferences"),
                        table("msdyn_dualwriteentitymap")
                                .in("msdyn_dualwriteentitymaps", "msdyn_dualwriteentitymap")
                                .key(
                                        "@msdyn_dualwriteentitymapid",
                                        "@msdyn_name|msdyn_version",
                                        "msdyn_name|msdyn_version")
                                .set("msdyn_dualwriteentitymaps"),
                        table("customapi").set("customapis"),
                        table("customapirequestparameter").set("customapirequestparameters"),
                        table("customapiresponseproperty").set("customapiresponseproperties"),
                        table("bot").set("bots"),
                        table("botcomponent").set("botcomponents"),
                        table("appaction").set("appactions"),
                        table("fxexpression").set("fxexpressions"),
                        table("maskingrule").set("maskingrules"),
                        table("dvtablesearchentity").set("dvtablesearchentities"),
                        table("pluginpackage").set("pluginpackages"),
                        table("settingdefinition").set("settingdefinitions"),
                        table("appsetting").set("appsettings"),
                        table("msdyn_iompolicy").set("msdyn_iompolicies"))
                .map(KindRow::build)
                .toList();
    }
}
