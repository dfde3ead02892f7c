package org.almanac.solution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.almanac.solution.building.ClassicDefinitions;
import org.almanac.solution.building.Draft;
import org.almanac.solution.building.Elements;
import org.almanac.solution.building.FrameworkDefinitions;
import org.almanac.solution.building.GuidOf;
import org.jspecify.annotations.Nullable;

/**
 * Makes solution packages in the real format from nothing, for sample packages and tests. What it builds is read without
 * findings, unless a finding is what was asked for. The same calls give the same bytes; ids follow from names.
 */
public final class PackageBuilder {

    private static final int LANGUAGE = 1033;

    private final String uniqueName;
    private final Draft draft = new Draft();
    private final List<MissingDependency> missing = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private String displayName;
    private String version = "1.0.0.0";
    private boolean managed = true;
    private Publisher publisher = new Publisher("Contoso", "Contoso", "ctso", 19999);
    private @Nullable ParentSolution parent;

    private PackageBuilder(String uniqueName) {
        this.uniqueName = uniqueName;
        this.displayName = uniqueName;
    }

    /** Begins a managed package, version 1.0.0.0, of the publisher Contoso. */
    public static PackageBuilder solution(String uniqueName) {
        return new PackageBuilder(uniqueName);
    }

    public PackageBuilder displayName(String text) {
        displayName = text;
        return this;
    }

    /** The version, written as given. */
    public PackageBuilder version(String text) {
        version = text;
        return this;
    }

    public PackageBuilder managed(boolean value) {
        managed = value;
        return this;
    }

    public PackageBuilder publisher(String name, String prefix, int optionValuePrefix) {
        publisher = new Publisher(name, name, prefix, optionValuePrefix);
        return this;
    }

    /** Makes the package a patch; its unique name should be {@code <parent>_Patch_<8 hex>}. */
    public PackageBuilder patchOf(String parentName, String parentVersion) {
        parent = new ParentSolution(parentName, SolutionVersion.parse(parentVersion));
        return this;
    }

    /** A table with what is inside it. */
    public PackageBuilder table(String name, UnaryOperator<TableBuilder> content) {
        content.apply(new TableBuilder(name)).addTo(draft);
        return this;
    }

    /** A global choice with options; their values begin with the publisher's prefix. */
    public PackageBuilder choice(String name, String... options) {
        int first = publisher.optionValuePrefix() * 10_000;
        XmlElement element = ClassicDefinitions.choice(name, name, first, List.of(options));
        draft.add(ComponentRef.of("OptionSet", name), name, null, element, "optionsets", Map.of());
        draft.rootByName(9, name, 0);
        return this;
    }

    /** A relationship: many rows of one table refer to one row of another. */
    public PackageBuilder relationship(String name, String referencing, String referenced, String column) {
        XmlElement element = ClassicDefinitions.relationship(name, referencing, referenced, column);
        ComponentRef table = ComponentRef.of("Entity", referencing);
        draft.add(ComponentRef.of("EntityRelationship", name), name, table, element, "EntityRelationships", Map.of());
        return this;
    }

    /** A script as a web resource. */
    public PackageBuilder webResource(String name, byte[] content) {
        String id = GuidOf.name("webresource " + name);
        String path = "WebResources/" + name.replaceAll("\\W", "") + id.toUpperCase(Locale.ROOT);
        ComponentFile file = draft.file("FileName", path, content);
        XmlElement element = ClassicDefinitions.webResource(id, name, 3, file.hash());
        draft.add(ComponentRef.of("WebResource", name), name, null, element, "WebResources", Map.of(), file);
        draft.rootByName(61, name, 0);
        return this;
    }

    /** A security role; privileges by name with their level (Basic, Local, Deep, Global). */
    public PackageBuilder role(String name, Map<String, String> privileges) {
        String id = GuidOf.name("role " + name);
        XmlElement element = ClassicDefinitions.role(id, name, privileges);
        draft.add(ComponentRef.of("Role", id), name, null, element, "Roles", Map.of());
        draft.rootById(20, id);
        return this;
    }

    /** A cloud flow that is switched on, with its definition in JSON. */
    public PackageBuilder cloudFlow(String name, String json) {
        String id = GuidOf.name("workflow " + name);
        String path = "Workflows/" + name.replaceAll("\\W", "") + '-' + id.toUpperCase(Locale.ROOT) + ".json";
        ComponentFile file = draft.file("JsonFileName", path, json.getBytes(StandardCharsets.UTF_8));
        XmlElement element = ClassicDefinitions.cloudFlow(id, name, true, file.hash());
        draft.add(ComponentRef.of("Workflow", id), name, null, element, "Workflows", Map.of(), file);
        draft.rootById(29, id);
        return this;
    }

    /** A model-driven app with its components: type numbers by schema name. */
    public PackageBuilder app(String name, Map<String, Integer> components) {
        XmlElement element = ClassicDefinitions.app(name, name, components);
        draft.add(ComponentRef.of("AppModule", name), name, null, element, "AppModules", Map.of());
        draft.rootByName(80, name, 0);
        return this;
    }

    /** The site map of an app with an entry for each table. */
    public PackageBuilder siteMap(String name, String... tables) {
        XmlElement element = ClassicDefinitions.siteMap(name, name, List.of(tables));
        draft.add(ComponentRef.of("SiteMap", name), name, null, element, "AppModuleSiteMaps", Map.of());
        draft.rootByName(62, name, 0);
        return this;
    }

    /** A plug-in assembly by its simple name, with its types. */
    public PackageBuilder pluginAssembly(String simpleName, byte[] content, String... types) {
        String fullName = simpleName + ", Version=1.0.0.0, Culture=neutral, PublicKeyToken=0000000000000000";
        String id = GuidOf.name("assembly " + simpleName);
        String path = "PluginAssemblies/" + simpleName.replaceAll("\\W", "") + '-' + id.toUpperCase(Locale.ROOT) + '/'
                + simpleName.replaceAll("\\W", "") + ".dll";
        ComponentFile file = draft.file("FileName", path, content);
        XmlElement element = ClassicDefinitions.pluginAssembly(id, fullName, List.of(types), file.hash());
        ComponentRef ref = ComponentRef.of("PluginAssembly", fullName);
        draft.add(ref, fullName, null, element, "SolutionPluginAssemblies", Map.of(), file);
        draft.rootByName(91, fullName, 0);
        return this;
    }

    /** A step that runs a plug-in type for a table at a stage (10, 20, 40). */
    public PackageBuilder step(String name, String pluginType, String table, int stage) {
        String id = GuidOf.name("step " + name);
        XmlElement element = ClassicDefinitions.step(id, name, pluginType, table, stage);
        ComponentRef ref = ComponentRef.of("SdkMessageProcessingStep", id);
        draft.add(ref, name, null, element, "SdkMessageProcessingSteps", Map.of());
        draft.rootById(92, id);
        return this;
    }

    /** An environment variable of type text, with or without default and value. */
    public PackageBuilder environmentVariable(
            String schemaName, @Nullable String defaultValue, @Nullable String value) {
        FrameworkDefinitions.environmentVariable(draft, schemaName, defaultValue, value);
        return this;
    }

    /** A connection reference, which never holds a connection. */
    public PackageBuilder connectionReference(String logicalName, String connectorId) {
        FrameworkDefinitions.connectionReference(draft, logicalName, connectorId);
        return this;
    }

    /** A record inline in customizations.xml, such as a table map in {@code msdyn_dualwriteentitymaps}. */
    public PackageBuilder inline(
            String section, String element, Map<String, String> keyAttributes, Map<String, String> columns) {
        FrameworkDefinitions.inline(draft, section, element, keyAttributes, columns);
        return this;
    }

    /** A record in a folder of its own; a column value that begins with {@code <} is XML inside the column. */
    public PackageBuilder scf(
            String entitySet, String table, Map<String, String> keyAttributes, Map<String, String> columns) {
        FrameworkDefinitions.record(draft, entitySet, table, keyAttributes, columns);
        return this;
    }

    /** A link between two records in {@code Assets}. */
    public PackageBuilder link(String relationship, Map<String, String> ends) {
        FrameworkDefinitions.link(draft, relationship, ends);
        return this;
    }

    /** A component outside the package that one of the package needs; attributes as in the manifest. */
    public PackageBuilder missingDependency(Map<String, String> required, Map<String, String> dependent) {
        missing.add(new MissingDependency(end(required), end(dependent)));
        return this;
    }

    private static DependencyEnd end(Map<String, String> attributes) {
        String display = attributes.getOrDefault("displayName", "");
        return new DependencyEnd(
                ComponentKinds.ofDependency(attributes), display, null, null, Map.copyOf(attributes), null);
    }

    /** A further root component, also one without a body. */
    public PackageBuilder rootComponent(int type, String schemaName, @Nullable Integer behavior) {
        draft.rootByName(type, schemaName, behavior);
        return this;
    }

    /** A root component named by its id, without braces. */
    public PackageBuilder rootComponentById(int type, String id) {
        draft.rootById(type, id);
        return this;
    }

    /** A whole section of customizations.xml as XML. */
    public PackageBuilder section(String xml) {
        FrameworkDefinitions.section(draft, Elements.parse(xml));
        return this;
    }

    /** A file that belongs to no component. */
    public PackageBuilder file(String path, byte[] content) {
        draft.otherFile(path, content);
        return this;
    }

    /** Any component, placed by itself. */
    public PackageBuilder component(PackageComponent component) {
        draft.add(component);
        return this;
    }

    /** A system setting in the section {@code OrganizationSettings}. */
    public PackageBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** The manifest as it will be written. */
    public PackageManifest manifest() {
        SolutionVersion parsed = SolutionVersion.parse(version);
        PackageManifest plain = PackageManifest.of(uniqueName, displayName, parsed, managed, publisher, LANGUAGE);
        PackageManifest filled = plain.withContents(draft.roots(), missing);
        return parent == null ? filled : filled.withParent(parent);
    }

    /** Writes the package. */
    public void writeTo(OutputStream out) throws IOException {
        PackageFrame plain = PackageFrame.of(LANGUAGE);
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        if (!draft.sections().isEmpty()) {
            PackageFrame.ALWAYS.forEach(name -> sections.put(name, Map.of()));
            sections.putAll(draft.sections());
        }
        PackageFrame frame =
                new PackageFrame(plain.rootAttributes(), sections, plain.languages(), draft.otherFiles(), settings);
        PackageWriter.write(
                manifest(), frame, draft.components(), f -> new ByteArrayInputStream(draft.content(f)), out);
    }

    /** Writes the package to a file and returns it. */
    public Path writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writeTo(out);
        }
        return file;
    }

    /** The package in memory. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
