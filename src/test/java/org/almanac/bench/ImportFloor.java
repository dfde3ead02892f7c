package org.almanac.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almanac.solution.Sha256;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The least that any program must do to import a package: unzip, parse, hash, and insert the same rows in batches, in the
 * same tables of the same kind of database.
 */
final class ImportFloor {

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("alm.content", "hash, part, bytes");
        TABLES.put("alm.component", "id, kind, component_key, name, parent_kind, parent_key");
    }

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final List<Object[]> layers = new ArrayList<>();

    /** Remembers the rows that an import has made. */
    ImportFloor(BenchStore imported) {
        TABLES.forEach((table, columns) ->
                rows.put(table, imported.jdbc().query("SELECT " + columns + " FROM " + table, (row, n) -> {
                    Object[] values = new Object[columns.split(",", -1).length];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    return values;
                })));
        layers.addAll(imported.jdbc().query("SELECT component_id, published FROM alm.layer", (row, n) ->
                new Object[] {row.getObject(1), row.getBytes(2)}));
    }

    int rowCount() {
        return rows.values().stream().mapToInt(List::size).sum() + layers.size();
    }

    /** One import's worth of the least work; returns something that depends on all of it. */
    long run(Path zip, BenchStore store) throws IOException, XMLStreamException {
        long seen = parse(zip);
        store.inTransaction(() -> insert(store));
        return seen;
    }

    private static long parse(Path zip) throws IOException, XMLStreamException {
        long seen = 0;
        XMLInputFactory factory = XMLInputFactory.newFactory();
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(file.getEntries())) {
                MessageDigest digest = Sha256.newDigest();
                try (InputStream content = new DigestInputStream(file.getInputStream(entry), digest)) {
                    seen += entry.getName().endsWith(".xml") ? events(factory, content) : content.readAllBytes().length;
                }
                seen += digest.digest()[0];
            }
        }
        return seen;
    }

    private static long events(XMLInputFactory factory, InputStream content) throws XMLStreamException {
        long seen = 0;
        XMLStreamReader reader = factory.createXMLStreamReader(content);
        while (reader.hasNext()) {
            int event = reader.next();
            seen += event == XMLStreamReader.CHARACTERS ? reader.getText().length() : 1;
        }
        return seen;
    }

    private void insert(BenchStore store) {
        TABLES.forEach((table, columns) -> store.jdbc()
                .batchUpdate(
                        "INSERT INTO " + table + " (" + columns + ") VALUES ("
                                + "?, ".repeat(columns.split(",", -1).length - 1) + "?)",
                        rows.getOrDefault(table, List.of())));
        Long solution = store.jdbc().queryForObject("SELECT id FROM alm.solution", Long.class);
        Integer environment = store.jdbc().queryForObject("SELECT id FROM alm.environment", Integer.class);
        store.jdbc()
                .batchUpdate(
                        "INSERT INTO alm.layer (environment_id, component_id, solution_id, published) VALUES (?, ?, ?, ?)",
                        layers.stream()
                                .map(layer -> new Object[] {environment, layer[0], solution, layer[1]})
                                .toList());
    }
}
