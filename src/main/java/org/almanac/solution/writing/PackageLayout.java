package org.almanac.solution.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;

/** Where every component and every file of a package goes. */
public final class PackageLayout {

    private static final String RECORD_FILE = "file";
    private static final String LINK_ROOT = "root";

    private static final Comparator<PackageComponent> ORDER = Comparator.comparingInt(
                    (PackageComponent c) -> c.placement().ordinal())
            .thenComparing(PackageComponent::ref);

    private final PackageFrame frame;
    private final Map<String, List<PackageComponent>> sections = new LinkedHashMap<>();
    private final Map<String, List<PackageComponent>> tableParts = new LinkedHashMap<>();
    private final TreeMap<String, List<PackageComponent>> recordFiles = new TreeMap<>();
    private final TreeMap<String, List<PackageComponent>> linkFiles = new TreeMap<>();
    private final Map<String, ComponentFile> files = new LinkedHashMap<>();

    public PackageLayout(PackageFrame frame) {
        this.frame = frame;
        frame.otherFiles().forEach(this::file);
    }

    /** Takes a component; one without anything to write is left to the manifest. */
    public void add(PackageComponent given) {
        PackageComponent component = DefaultPlacement.of(given);
        component.files().forEach(this::file);
        String container = component.placement().container();
        Map<String, String> context = component.placement().context();
        if (container.isEmpty()) {
            return;
        }
        if (container.startsWith("Entities/")) {
            String table = container.substring(container.indexOf('/') + 1, container.lastIndexOf('/'));
            put(tableParts, table.toLowerCase(Locale.ROOT), component);
        } else if (context.containsKey(RECORD_FILE)) {
            put(recordFiles, container + '/' + context.get(RECORD_FILE), component);
        } else if (context.containsKey(LINK_ROOT)) {
            put(linkFiles, container, component);
        } else {
            put(sections, container, component);
        }
    }

    private static void put(Map<String, List<PackageComponent>> map, String key, PackageComponent component) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(component);
    }

    private void file(ComponentFile file) {
        ComponentFile other = files.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file);
        if (other != null && !other.hash().equals(file.hash())) {
            throw new IllegalArgumentException("two different files want the path " + file.path());
        }
    }

    PackageFrame frame() {
        return frame;
    }

    /** Names of the sections that have components. */
    List<String> usedSections() {
        List<String> used = new ArrayList<>();
        sections.keySet().forEach(path -> used.add(path.contains("/") ? path.substring(0, path.indexOf('/')) : path));
        if (!tableParts.isEmpty()) {
            used.add("Entities");
        }
        return used.stream().distinct().toList();
    }

    /** Paths of the sections within a section, such as {@code ConnectionRoles/ConnectionRoles}. */
    List<String> innerSections(String section) {
        return sections.keySet().stream()
                .filter(path -> path.startsWith(section + '/'))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    List<PackageComponent> section(String path) {
        return sections.getOrDefault(path, List.of()).stream().sorted(ORDER).toList();
    }

    /** Components inside a table, and in the map what belongs to tables that are not in the package themselves. */
    Map<String, List<PackageComponent>> tableParts() {
        tableParts.values().forEach(parts -> parts.sort(ORDER));
        return tableParts;
    }

    TreeMap<String, List<PackageComponent>> recordFiles() {
        recordFiles.values().forEach(records -> records.sort(ORDER));
        return recordFiles;
    }

    TreeMap<String, List<PackageComponent>> linkFiles() {
        linkFiles.values().forEach(links -> links.sort(ORDER));
        return linkFiles;
    }

    List<ComponentFile> files() {
        return List.copyOf(files.values());
    }
}
