package org.almanac.solution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.solution.reading.ManifestReader;
import org.almanac.solution.writing.ManifestXml;
import org.jspecify.annotations.Nullable;

/**
 * What {@code solution.xml} says (package-format 2).
 *
 * @param uniqueName identity of the solution
 * @param displayName localized name in the base language, or the unique name
 * @param version as written
 * @param managed whether the package is managed
 * @param publisher who owns it
 * @param packageVersion {@code SolutionPackageVersion}; null in packages of the 2011 line
 * @param platformVersion {@code version} of the platform that wrote it
 * @param parent set for a patch
 * @param rootComponents in the order of the file
 * @param missingDependencies in the order of the file
 * @param languages LCIDs with labels in the package
 * @param rootAttributes all attributes of {@code ImportExportXml}, in file order
 * @param source the whole of {@code solution.xml} as canonical XML, so that writing an unchanged package loses nothing
 */
public record PackageManifest(
        String uniqueName,
        String displayName,
        SolutionVersion version,
        boolean managed,
        Publisher publisher,
        @Nullable String packageVersion,
        @Nullable String platformVersion,
        @Nullable ParentSolution parent,
        List<RootComponent> rootComponents,
        List<MissingDependency> missingDependencies,
        List<Integer> languages,
        Map<String, String> rootAttributes,
        String source) {

    public PackageManifest {
        rootComponents = List.copyOf(rootComponents);
        missingDependencies = List.copyOf(missingDependencies);
        languages = List.copyOf(languages);
    }

    /** The same manifest with another version, written as given. */
    public PackageManifest withVersion(SolutionVersion other) {
        return ManifestXml.agreeing(copy(uniqueName, other, managed, parent));
    }

    /** The same manifest, managed or not. */
    public PackageManifest withManaged(boolean other) {
        return ManifestXml.agreeing(copy(uniqueName, version, other, parent));
    }

    /** The same manifest of another display name and publisher. */
    public PackageManifest withNames(String otherDisplayName, Publisher otherPublisher) {
        return ManifestXml.agreeing(new PackageManifest(
                uniqueName,
                otherDisplayName,
                version,
                managed,
                otherPublisher,
                packageVersion,
                platformVersion,
                parent,
                rootComponents,
                missingDependencies,
                languages,
                rootAttributes,
                source));
    }

    /** The same manifest with other attributes of its root, such as the stamp of the platform that writes it. */
    public PackageManifest withRootAttributes(Map<String, String> others) {
        return ManifestXml.agreeing(new PackageManifest(
                uniqueName,
                displayName,
                version,
                managed,
                publisher,
                others.get("SolutionPackageVersion"),
                others.get("version"),
                parent,
                rootComponents,
                missingDependencies,
                languages,
                others,
                source));
    }

    /** The manifest of a patch: its own name and version, this one as parent. */
    public PackageManifest asPatch(String patchName, SolutionVersion patchVersion) {
        return ManifestXml.agreeing(copy(patchName, patchVersion, managed, new ParentSolution(uniqueName, version)));
    }

    /** The same manifest as a patch of a solution. */
    public PackageManifest withParent(ParentSolution other) {
        return ManifestXml.agreeing(copy(uniqueName, version, managed, other));
    }

    /** The same manifest with other contents. */
    public PackageManifest withContents(List<RootComponent> roots, List<MissingDependency> missing) {
        return ManifestXml.agreeing(new PackageManifest(
                uniqueName,
                displayName,
                version,
                managed,
                publisher,
                packageVersion,
                platformVersion,
                parent,
                roots,
                missing,
                languages,
                rootAttributes,
                source));
    }

    /** The same manifest with another display name, which takes the place of those in all languages. */
    public PackageManifest withDisplayName(String other) {
        return withNames(other, publisher);
    }

    /** The same manifest with other particulars of its publisher. */
    public PackageManifest withPublisher(Publisher other) {
        return withNames(displayName, other);
    }

    /** The description in the base language, or in the first one there is; empty text for none. */
    public String description() {
        return ManifestXml.description(this);
    }

    /** The same manifest with another description in the base language, which takes the place of all there are. */
    public PackageManifest withDescription(String text) {
        return ManifestXml.described(this, text);
    }

    /**
     * The manifest of a new solution without components.
     *
     * @param language base language, an LCID
     */
    public static PackageManifest of(
            String uniqueName,
            String displayName,
            SolutionVersion version,
            boolean managed,
            Publisher publisher,
            int language) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("version", "9.2.24113.210");
        attributes.put("SolutionPackageVersion", "9.2");
        attributes.put("languagecode", String.valueOf(language));
        attributes.put("generatedBy", "CrmLive");
        attributes.put("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        return ManifestXml.agreeing(new PackageManifest(
                uniqueName,
                displayName,
                version,
                managed,
                publisher,
                "9.2",
                "9.2.24113.210",
                null,
                List.of(),
                List.of(),
                List.of(language),
                attributes,
                ""));
    }

    private PackageManifest copy(
            String newName, SolutionVersion newVersion, boolean newManaged, @Nullable ParentSolution newParent) {
        return new PackageManifest(
                newName,
                displayName,
                newVersion,
                newManaged,
                publisher,
                packageVersion,
                platformVersion,
                newParent,
                rootComponents,
                missingDependencies,
                languages,
                rootAttributes,
                source);
    }

    /** The whole of {@code solution.xml} as content that an environment keeps. */
    public ComponentBody body() {
        return ComponentBody.of(source);
    }

    /**
     * The manifest that {@link #body} was made from.
     *
     * @throws org.almanac.problem.BadInput if the text is no manifest
     */
    public static PackageManifest of(ComponentBody body) {
        return ManifestReader.parse(body.text());
    }

    public Optional<ParentSolution> patchOf() {
        return Optional.ofNullable(parent);
    }
}
