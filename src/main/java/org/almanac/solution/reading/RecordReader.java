package org.almanac.solution.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.Placement;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.json.JsonBody;
import org.almanac.solution.json.JsonDocument;
import org.almanac.solution.json.JsonValue;
import org.almanac.solution.reading.RecordFolders.RecordFolder;
import org.almanac.solution.xml.XmlCursor;
import org.almanac.solution.zip.Names;
import org.jspecify.annotations.Nullable;

/** Reads the records of the solution component framework that lie in folders of their own (package-format 6). */
final class RecordReader {

    /** Context entry with the name of the file that defines the record. */
    static final String FILE = "file";

    private static final String VALUES = "environmentvariablevalues";
    private static final String VALUE = "environmentvariablevalue";

    private final PackageFiles files;
    private final Emission emission;
    private final ReadLimits limits;
    private final RecordFolders folders;
    private final Map<String, ComponentRef> refs = new HashMap<>();

    RecordReader(PackageFiles files, Emission emission, ReadLimits limits) {
        this.files = files;
        this.emission = emission;
        this.limits = limits;
        this.folders = new RecordFolders(files.claims().unclaimed());
    }

    void read() {
        folders.inOrder().forEach(this::record);
    }

    private void record(RecordFolder folder) {
        ComponentRef parent =
                folders.parent(folder).map(p -> refs.get(p.path())).orElse(null);
        Optional<ComponentCopy> definition = folder.isJson() ? json(folder) : Optional.of(xml(folder));
        if (definition.isEmpty()) {
            return;
        }
        ComponentCopy copy = definition.get();
        files.claims().claim(folder.definition());
        List<String> values = new ArrayList<>();
        List<ComponentFile> beside = new ArrayList<>();
        folder.beside().forEach((entry, role) -> {
            if (role.equals(VALUES + ".json")) {
                values.add(entry);
            } else {
                beside.add(files.read(entry, role));
            }
        });
        copy.withFilesBeside(beside);
        KindDescriptor kind = ComponentKinds.describe(ComponentKinds.ofType(copy.element()));
        ComponentRef ref = emission.emit(
                kind,
                keys(kind, copy, folder, parent),
                parent,
                copy,
                placement(folder, folder.definition()),
                folder.definition(),
                copy.isUnmodified());
        refs.put(folder.path(), ref);
        values.forEach(entry -> values(folder, entry, ref));
    }

    private static Placement placement(RecordFolder folder, String entry) {
        return new Placement(
                folder.path(), 0, Map.of(FILE, entry.substring(folder.path().length() + 1)));
    }

    private static List<String> keys(
            KindDescriptor kind, ComponentCopy copy, RecordFolder folder, @Nullable ComponentRef parent) {
        String own = kind.keys().isEmpty()
                ? ComponentKeys.ofAttributes(copy.attributes())
                : ComponentKeys.of(kind, copy).get(0);
        String key = own.isBlank() ? folder.key() : own;
        return List.of(parent == null ? key : parent.key() + '|' + key);
    }

    private ComponentCopy xml(RecordFolder folder) {
        try (InputStream in = files.archive().open(folder.definition());
                XmlCursor cursor = XmlCursor.open(in, folder.definition(), limits)) {
            ComponentCopy copy = new ComponentCopy(files, cursor, null).copy(cursor);
            cursor.finish();
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ComponentCopy> json(RecordFolder folder) {
        return members(folder.definition(), folder.table())
                .filter(JsonValue.Members.class::isInstance)
                .map(JsonValue.Members.class::cast)
                .map(members -> copy(folder.table(), members));
    }

    private ComponentCopy copy(String table, JsonValue.Members members) {
        return ComponentCopy.ofJson(files, table, members, JsonBody.toCanonical(table, members));
    }

    /** What a JSON document of the shape {@code {"name": …}} holds; empty where it has another shape. */
    private Optional<JsonValue> members(String entry, String name) {
        try (InputStream in = files.archive().open(entry)) {
            JsonValue document = JsonDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            boolean single = document instanceof JsonValue.Members members
                    && members.values().keySet().equals(Set.of(name));
            return single
                    ? Optional.ofNullable(
                            ((JsonValue.Members) document).values().get(name))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            String where = Names.shown(entry);
            throw new BadInput(
                    ErrorCode.INVALID_COMPONENT,
                    where + " is not JSON: " + e.getMessage(),
                    where,
                    List.of(new ProblemDetailItem(
                            ErrorCode.INVALID_COMPONENT.code(), String.valueOf(e.getMessage()), where, null)),
                    e);
        }
    }

    /** Values of an environment variable; a package has at most one, whose key is that of its definition. */
    private void values(RecordFolder folder, String entry, ComponentRef definition) {
        Optional<JsonValue> inner = members(entry, VALUES)
                .flatMap(v ->
                        v instanceof JsonValue.Members m && m.values().keySet().equals(Set.of(VALUE))
                                ? Optional.ofNullable(m.values().get(VALUE))
                                : Optional.empty());
        if (inner.isEmpty()) {
            return;
        }
        List<JsonValue> all = inner.get() instanceof JsonValue.Items items ? items.values() : List.of(inner.get());
        if (!all.stream().allMatch(JsonValue.Members.class::isInstance)) {
            return;
        }
        files.claims().claim(entry);
        KindDescriptor kind = ComponentKinds.describe(new ComponentKind(VALUE));
        for (int i = 0; i < all.size(); i++) {
            ComponentCopy copy = copy(VALUE, (JsonValue.Members) all.get(i));
            Placement place = new Placement(folder.path(), i, Map.of(FILE, VALUES + ".json"));
            emission.emit(kind, List.of(definition.key()), definition, copy, place, entry, false);
        }
    }
}
