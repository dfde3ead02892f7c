package org.almanac.dualwrite.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.dualwrite.BackupManifest.Entry;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapVersion;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** A manifest as JSON. */
final class BackupJson {

    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private BackupJson() {}

    private record Document(int format, String savedAt, String hash, Content content) {}

    private record Content(
            List<Row> maps, Map<String, List<String>> keys, List<String> companies, List<AlertRule> alerts) {}

    private record Row(
            String map, String publisher, String version, String id, String definition, boolean applied, String state) {

        static Row of(Entry entry) {
            return new Row(
                    entry.pair().displayName(),
                    entry.publisher(),
                    entry.version().toString(),
                    entry.id().toString(),
                    entry.definition().hex(),
                    entry.applied(),
                    entry.state().code());
        }

        Entry entry() {
            return new Entry(
                    MapPair.parse(map),
                    publisher,
                    MapVersion.parse(version),
                    UUID.fromString(id),
                    new Sha256(definition),
                    applied,
                    new MapState(state));
        }
    }

    private static Content content(
            List<Entry> maps, Map<String, List<String>> keys, List<String> companies, List<AlertRule> alerts) {
        return new Content(maps.stream().map(Row::of).toList(), keys, companies, alerts);
    }

    static BackupManifest manifest(
            Instant savedAt,
            List<Entry> maps,
            Map<String, List<String>> keys,
            List<String> companies,
            List<AlertRule> alerts) {
        // without a hash first: the record sorts what has no order of its own
        BackupManifest unsigned = new BackupManifest(savedAt, maps, keys, companies, alerts, Sha256.of(new byte[0]));
        Sha256 hash = hash(content(unsigned));
        return new BackupManifest(
                savedAt, unsigned.maps(), unsigned.keys(), unsigned.companies(), unsigned.alerts(), hash);
    }

    private static Content content(BackupManifest manifest) {
        return content(manifest.maps(), manifest.keys(), manifest.companies(), manifest.alerts());
    }

    private static Sha256 hash(Content content) {
        return Sha256.of(text(content).getBytes(StandardCharsets.UTF_8));
    }

    static String write(BackupManifest manifest) {
        return text(new Document(
                FORMAT, manifest.savedAt().toString(), manifest.hash().hex(), content(manifest)));
    }

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static BackupManifest read(String json) {
        Document document = document(json);
        if (document.format() != FORMAT) {
            throw unreadable("its format is " + document.format() + ", not " + FORMAT, null);
        }
        Content content = document.content();
        BackupManifest manifest = manifest(document, content);
        if (!manifest.hash().hex().equals(document.hash())) {
            throw unreadable("its contents are not those that it was saved with", null);
        }
        return manifest;
    }

    private static BackupManifest manifest(Document document, Content content) {
        try {
            return manifest(
                    Instant.parse(document.savedAt()),
                    content.maps().stream().map(Row::entry).toList(),
                    content.keys(),
                    content.companies(),
                    content.alerts());
        } catch (IllegalArgumentException | DateTimeException | BadInput e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private static Document document(String json) {
        try {
            return MAPPER.readValue(json, Document.class);
        } catch (JsonProcessingException e) {
            throw unreadable(e.getOriginalMessage(), e);
        }
    }

    static BadInput unreadable(String why, @Nullable Throwable cause) {
        return new BadInput(
                ErrorCode.INVALID_COMPONENT,
                "The manifest of the table map backup cannot be read: " + why + '.',
                "tablemaps.xml",
                List.of(),
                cause);
    }
}
