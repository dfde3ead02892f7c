package org.almanac.solution.building;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.Placement;
import org.almanac.solution.RootComponent;
import org.almanac.solution.Sha256;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** The content of a package while it is put together. */
public final class Draft {

    private final List<PackageComponent> components = new ArrayList<>();
    private final List<RootComponent> roots = new ArrayList<>();
    private final Map<Sha256, byte[]> contents = new HashMap<>();
    private final List<ComponentFile> otherFiles = new ArrayList<>();
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private int next;

    /** Adds a component at the end of a container; its text follows from the element. */
    public void add(
            ComponentRef ref,
            String name,
            @Nullable ComponentRef parent,
            XmlElement element,
            String container,
            Map<String, String> context,
            ComponentFile... files) {
        Placement place = new Placement(container, next++, context);
        add(new PackageComponent(ref, name, parent, null, ComponentBody.of(element.toText()), place, List.of(files)));
    }

    public void add(PackageComponent component) {
        components.add(component);
    }

    /** Lists a component in the manifest by its name. */
    public void rootByName(int type, String schemaName, @Nullable Integer behavior) {
        roots.add(new RootComponent(String.valueOf(type), schemaName, null, behavior, Map.of()));
    }

    /** Lists a component in the manifest by its id. */
    public void rootById(int type, String id) {
        roots.add(new RootComponent(String.valueOf(type), null, Elements.braces(id), 0, Map.of()));
    }

    public void root(RootComponent root) {
        roots.add(root);
    }

    /** Keeps the content of a file. */
    public ComponentFile file(String role, String path, byte[] content) {
        Sha256 hash = Sha256.of(content);
        contents.put(hash, content.clone());
        return new ComponentFile(role, path, hash, content.length);
    }

    /** Adds a file that belongs to no component. */
    public void otherFile(String path, byte[] content) {
        otherFiles.add(file(path, path, content));
    }

    /** Makes a section appear, with or without components. */
    public void section(String name, Map<String, String> attributes) {
        sections.put(name, attributes);
    }

    public List<PackageComponent> components() {
        return components;
    }

    public List<RootComponent> roots() {
        return roots;
    }

    public List<ComponentFile> otherFiles() {
        return otherFiles;
    }

    public Map<String, Map<String, String>> sections() {
        return sections;
    }

    /** The content of a file that was added. */
    public byte[] content(ComponentFile file) {
        byte[] content = contents.get(file.hash());
        if (content == null) {
            throw new IllegalArgumentException("no content for " + file.path());
        }
        return content;
    }
}
