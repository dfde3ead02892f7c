package org.almanac.environment.requirements;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.DependencyType;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * What components need of others, as far as their definitions tell (dataverse-semantics 4). Pure: the answer depends on the
 * arguments alone, so it is worked out once for a component's definition, whichever environments have it.
 *
 * <p>Privileges of roles are no dependencies, and neither are relative addresses between web resources, whose contents nobody
 * reads. What is inside a workflow's XAML is not read either: its table and the columns that start it are.
 */
public final class Requirements {

    private static final Map<String, Reading> BY_KIND = Map.ofEntries(
            Map.entry("Entity", TableReadings::table),
            Map.entry("Attribute", TableReadings::column),
            Map.entry("EntityKey", TableReadings::key),
            Map.entry("EntityRelationship", TableReadings::relationship),
            Map.entry("AttributeImageConfig", TableReadings::imageColumn),
            Map.entry("EntityImageConfig", TableReadings::primaryImage),
            Map.entry("FieldSecurityProfile", TableReadings::securedColumns),
            Map.entry("attributemaskingrule", TableReadings::maskedColumn),
            Map.entry("SystemForm", FormReading::read),
            Map.entry("CustomControlDefaultConfig", FormReading::read),
            Map.entry("SavedQuery", QueryReading::read),
            Map.entry("SavedQueryVisualization", QueryReading::read),
            Map.entry("RibbonCustomization", NavigationReadings::ribbon),
            Map.entry("SiteMap", NavigationReadings::siteMap),
            Map.entry("AppModule", NavigationReadings::app),
            Map.entry("CanvasApp", NavigationReadings::canvas),
            Map.entry("Workflow", LogicReadings::workflow),
            Map.entry("SdkMessageProcessingStep", LogicReadings::step),
            Map.entry("customapi", LogicReadings::customApi),
            Map.entry("customapirequestparameter", LogicReadings::apiParameter),
            Map.entry("customapiresponseproperty", LogicReadings::apiParameter),
            Map.entry("connectionroleassociation", RecordReading::connectionRoles),
            Map.entry("msdyn_dualwriteentitymap", RecordReading::tableMap));

    private Requirements() {}

    /**
     * Everything the component needs: what it is part of, and what its definition names.
     *
     * @param parent the table or other component that holds it
     */
    public static Set<Requirement> of(ComponentRef component, @Nullable ComponentRef parent, ComponentBody body) {
        Set<Requirement> result = new LinkedHashSet<>();
        if (parent != null) {
            result.add(new Requirement(parent, DependencyType.SOLUTION_INTERNAL));
        }
        named(component, parent, body).forEach(ref -> result.add(new Requirement(ref, DependencyType.PUBLISHED)));
        return result;
    }

    /** What the definition names; neither the component itself nor what it is part of. */
    public static Set<ComponentRef> named(ComponentRef component, @Nullable ComponentRef parent, ComponentBody body) {
        String kind = component.kind().name();
        boolean plainColumn = kind.equals("Attribute") && !body.text().contains("<OptionSetName>");
        if (plainColumn || !body.text().startsWith("<")) {
            // most components are columns, and most columns need nothing
            return Set.of();
        }
        Needs needs = new Needs(component, parent);
        XmlElement element = XmlElement.parse(body.text());
        Reading reading = BY_KIND.get(kind);
        if (reading != null) {
            reading.read(element, needs);
        }
        if (kind.equals(kind.toLowerCase(java.util.Locale.ROOT)) || kind.equals("SdkMessageProcessingStep")) {
            RecordReading.lookups(element, needs);
        }
        return needs.found();
    }

    /** What a cloud flow needs beside its properties: the connection references and variables that its JSON names. */
    public static Set<ComponentRef> ofFlow(ComponentRef flow, String json) {
        Needs needs = new Needs(flow, null);
        LogicReadings.flow(json, needs);
        return needs.found();
    }

    /** Parts of a component that have no definition of their own but are needed by others: types of a plug-in assembly. */
    public static Set<ComponentRef> parts(ComponentRef component, ComponentBody body) {
        return mayHaveParts(component) && body.text().startsWith("<")
                ? LogicReadings.pluginTypes(XmlElement.parse(body.text()))
                : Set.of();
    }

    /** Whether {@link #parts} may know any. */
    public static boolean mayHaveParts(ComponentRef component) {
        return component.kind().name().equals("PluginAssembly");
    }
}
