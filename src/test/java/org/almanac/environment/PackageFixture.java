package org.almanac.environment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.planning.Bodies;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.ParentSolution;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.almanac.solution.writing.ManifestXml;
import org.jspecify.annotations.Nullable;

/** Staged packages in words, without any zip: {@code aPackage("Core").version("1.1").column("account.x", "Type=int")}. */
public final class PackageFixture {

    private static final Map<Sha256, ComponentBody> BODIES = new java.util.concurrent.ConcurrentHashMap<>();

    private final String name;
    private String version = "1.0.0.0";
    private boolean managed = true;
    private @Nullable String packageVersion = "9.2";
    private String publisher = "Contoso";
    private @Nullable ParentSolution parent;
    private final List<StagedPackage.Component> components = new ArrayList<>();
    private final List<MissingDependency> missing = new ArrayList<>();
    private final List<String> unclaimed = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PackageFixture(String name) {
        this.name = name;
    }

    public static PackageFixture aPackage(String name) {
        return new PackageFixture(name);
    }

    /** Looks up every definition that any fixture has made. */
    public static Bodies bodies() {
        return (Collection<Sha256> hashes) -> {
            Map<Sha256, ComponentBody> result = new HashMap<>();
            hashes.forEach(hash -> result.put(hash, BODIES.get(hash)));
            return result;
        };
    }

    /** Makes a definition known to {@link #bodies}. */
    public static void keep(ComponentBody body) {
        BODIES.put(body.hash(), body);
    }

    public PackageFixture version(String text) {
        version = text;
        return this;
    }

    public PackageFixture unmanaged() {
        managed = false;
        return this;
    }

    public PackageFixture writtenFor(@Nullable String platform) {
        packageVersion = platform;
        return this;
    }

    public PackageFixture publisher(String uniqueName) {
        publisher = uniqueName;
        return this;
    }

    public PackageFixture patchOf(String uniqueName) {
        parent = new ParentSolution(uniqueName, SolutionVersion.parse("1.0.0.0"));
        return this;
    }

    /** @param properties as {@code Name=value} */
    public PackageFixture column(String key, String... properties) {
        return component("Attribute", key, properties);
    }

    public PackageFixture component(String kind, String key, String... properties) {
        StringBuilder text = new StringBuilder("<c>");
        Map<String, String> sorted = new TreeMap<>();
        for (String property : properties) {
            int equals = property.indexOf('=');
            sorted.put(property.substring(0, equals), property.substring(equals + 1));
        }
        sorted.forEach((property, value) -> text.append('<')
                .append(property)
                .append('>')
                .append(value)
                .append("</")
                .append(property)
                .append('>'));
        ComponentBody body = ComponentBody.of(text.append("</c>").toString());
        BODIES.put(body.hash(), body);
        return add(kind, key, body.hash());
    }

    /** A component that is part of a table. */
    public PackageFixture part(String kind, String key, String table, String... properties) {
        component(kind, key, properties);
        StagedPackage.Component whole = components.remove(components.size() - 1);
        components.add(new StagedPackage.Component(
                whole.ref(), whole.name(), ComponentRef.of("Entity", table), whole.behavior(), whole.body()));
        return this;
    }

    /** A component with a definition in XML as packages write it; part of the table, if it names one. */
    public PackageFixture xml(String kind, String key, @Nullable String table, String xml) {
        ComponentBody body = ComponentBody.ofXml(xml);
        keep(body);
        ComponentRef parent = table == null ? null : ComponentRef.of("Entity", table);
        components.add(new StagedPackage.Component(ComponentRef.of(kind, key), key, parent, null, body.hash()));
        return this;
    }

    /** A component of which the package has no definition. */
    public PackageFixture reference(String kind, String key) {
        return add(kind, key, null);
    }

    private PackageFixture add(String kind, String key, @Nullable Sha256 body) {
        components.add(new StagedPackage.Component(ComponentRef.of(kind, key), key, null, null, body));
        return this;
    }

    public PackageFixture needs(String kind, String key, @Nullable String solution, @Nullable String solutionVersion) {
        Map<String, String> required = new HashMap<>(attributes(ComponentRef.of(kind, key)));
        if (solution != null) {
            required.put("solution", solutionVersion == null ? solution : solution + " (" + solutionVersion + ")");
        }
        missing.add(new MissingDependency(
                new DependencyEnd(
                        ComponentRef.of(kind, key),
                        key,
                        solution,
                        solutionVersion == null ? null : SolutionVersion.parse(solutionVersion),
                        required,
                        null),
                new DependencyEnd(
                        ComponentRef.of("Attribute", "account.x"),
                        "x",
                        null,
                        null,
                        attributes(ComponentRef.of("Attribute", "account.x")),
                        null)));
        return this;
    }

    private static Map<String, String> attributes(ComponentRef component) {
        int dot = component.key().indexOf('.');
        Map<String, String> attributes = new HashMap<>();
        attributes.put(
                "type", String.valueOf(ComponentKinds.describe(component.kind()).typeNumber()));
        attributes.put("displayName", component.key());
        if (dot > 0) {
            attributes.put("parentSchemaName", component.key().substring(0, dot));
        }
        attributes.put("schemaName", component.key().substring(dot + 1));
        return attributes;
    }

    public PackageFixture looseFile(String path) {
        unclaimed.add(path);
        return this;
    }

    public PackageFixture finding(String code, String kind, String key) {
        findings.add(new Finding(code, FindingSeverity.HIGH, code, ComponentRef.of(kind, key), null));
        return this;
    }

    public StagedPackage staged() {
        PackageManifest manifest = ManifestXml.agreeing(new PackageManifest(
                name,
                name,
                SolutionVersion.parse(version),
                managed,
                new Publisher(publisher, publisher, "ctso", 10000),
                packageVersion,
                "9.2.1.1",
                parent,
                List.of(),
                missing,
                List.of(1033),
                rootAttributes(),
                ""));
        keep(manifest.body());
        Sha256 id = Sha256.of((manifest + components.toString()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new StagedPackage(id, manifest, components, unclaimed, findings);
    }

    private Map<String, String> rootAttributes() {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("version", "9.2.1.1");
        attributes.put("languagecode", "1033");
        if (packageVersion != null) {
            attributes.put("SolutionPackageVersion", packageVersion);
        }
        return attributes;
    }
}
