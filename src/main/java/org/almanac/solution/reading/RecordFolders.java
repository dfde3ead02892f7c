package org.almanac.solution.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the folders that hold a record of the solution component framework: {@code set/key}, nested for child tables
 * (package-format 6). Any folder of that shape counts, whatever its table is.
 */
final class RecordFolders {

    private final Map<String, List<String>> directFiles = new TreeMap<>();
    private final Map<String, RecordFolder> folders = new LinkedHashMap<>();

    /**
     * A folder with a record.
     *
     * @param path without slash at the end
     * @param definition name of the entry that defines the record
     * @param beside entries that belong to it, with their paths below the folder
     */
    record RecordFolder(String path, String definition, Map<String, String> beside) {

        /** Logical name of the table: the definition's file name. */
        String table() {
            String file = definition.substring(path.length() + 1);
            return file.substring(0, file.lastIndexOf('.'));
        }

        boolean isJson() {
            return definition.endsWith(".json");
        }

        String key() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    RecordFolders(List<String> entries) {
        for (String entry : entries) {
            int end = entry.lastIndexOf('/');
            if (end > 0) {
                directFiles
                        .computeIfAbsent(entry.substring(0, end), f -> new ArrayList<>())
                        .add(entry);
            }
        }
        directFiles.forEach((folder, files) -> definition(folder, files)
                .ifPresent(file -> folders.put(folder, new RecordFolder(folder, file, new TreeMap<>()))));
        directFiles.forEach((folder, files) -> owner(folder)
                .ifPresent(owner -> files.forEach(file -> {
                    if (!file.equals(owner.definition())) {
                        owner.beside().put(file, file.substring(owner.path().length() + 1));
                    }
                })));
    }

    /** Parents before children. */
    Iterable<RecordFolder> inOrder() {
        return folders.values();
    }

    /** The record in whose folder another one lies. */
    Optional<RecordFolder> parent(RecordFolder child) {
        int end = child.path().lastIndexOf('/');
        return end < 0 ? Optional.empty() : owner(child.path().substring(0, end));
    }

    private Optional<RecordFolder> owner(String path) {
        String folder = path;
        while (true) {
            RecordFolder found = folders.get(folder);
            int end = folder.lastIndexOf('/');
            if (found != null || end < 0) {
                return Optional.ofNullable(found);
            }
            folder = folder.substring(0, end);
        }
    }

    private static Optional<String> definition(String folder, List<String> files) {
        String[] path = folder.split("/", -1);
        if (path.length < 2 || path.length % 2 != 0) {
            return Optional.empty();
        }
        String set = path[path.length - 2];
        Map<String, String> candidates = new HashMap<>();
        List<String> documents = new ArrayList<>();
        for (String file : files) {
            String name = file.substring(folder.length() + 1);
            int dot = name.lastIndexOf('.');
            String ending = dot < 0 ? "" : name.substring(dot);
            if (ending.equals(".xml") || ending.equals(".json")) {
                candidates.put(name, file);
                if (ending.equals(".xml")) {
                    documents.add(file);
                }
            }
        }
        return candidates.entrySet().stream()
                .filter(e -> isSingular(e.getKey().substring(0, e.getKey().lastIndexOf('.')), set))
                .map(Map.Entry::getValue)
                .min(java.util.Comparator.comparing((String f) -> f.endsWith(".json"))
                        .thenComparing(f -> f))
                .or(() -> documents.size() == 1 ? Optional.of(documents.get(0)) : Optional.empty());
    }

    private static boolean isSingular(String table, String set) {
        return set.equals(table + 's')
                || set.equals(table + "es")
                || set.equals(table + "set")
                || table.endsWith("y") && set.equals(table.substring(0, table.length() - 1) + "ies");
    }
}
