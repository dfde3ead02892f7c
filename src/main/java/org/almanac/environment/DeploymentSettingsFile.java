package org.almanac.environment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.almanac.environment.DeploymentSettings.ConnectionReference;
import org.almanac.environment.DeploymentSettings.EnvironmentVariable;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The deployment settings file, JSON as {@code pac solution create-settings} makes it (dataverse-semantics 3.7). It is taken
 * at its word: what nobody reads is a mistake. Messages name fields and components, never a value.
 */
public final class DeploymentSettingsFile {

    /** How many characters a file has at most. */
    public static final int LONGEST = 200_000;

    private static final int LONGEST_NAME = 500;
    private static final JsonMapper JSON = strict(JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build());

    private DeploymentSettingsFile() {}

    /** A number is no text. */
    private static JsonMapper strict(JsonMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    private record Root(
            @JsonProperty("EnvironmentVariables") @Nullable List<Variable> variables,
            @JsonProperty("ConnectionReferences") @Nullable List<Reference> references) {}

    private record Variable(
            @JsonProperty("SchemaName") @Nullable String schemaName,
            @JsonProperty("Value") @Nullable String value) {}

    private record Reference(
            @JsonProperty("LogicalName") @Nullable String logicalName,
            @JsonProperty("ConnectionId") @Nullable String connectionId,
            @JsonProperty("ConnectorId") @Nullable String connectorId) {}

    /** @throws BadInput INVALID_SETTINGS if the text is no such file; blank text stands for no settings */
    public static DeploymentSettings parse(String json) {
        if (json.isBlank()) {
            return DeploymentSettings.NONE;
        }
        if (json.length() > LONGEST) {
            throw invalid("The settings have more than " + LONGEST + " characters.");
        }
        Root root = read(json);
        Set<String> seen = new HashSet<>();
        return new DeploymentSettings(
                entries(root.variables()).stream()
                        .map(variable -> variable(variable, seen))
                        .toList(),
                entries(root.references()).stream()
                        .map(reference -> reference(reference, seen))
                        .toList());
    }

    /** The file that {@link #parse} reads. */
    public static String write(DeploymentSettings settings) {
        try {
            return JSON.writeValueAsString(new Root(
                    settings.environmentVariables().stream()
                            .map(v -> new Variable(v.schemaName(), v.value()))
                            .toList(),
                    settings.connectionReferences().stream()
                            .map(r -> new Reference(r.logicalName(), r.connectionId(), r.connectorId()))
                            .toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are JSON", e);
        }
    }

    private static Root read(String json) {
        try {
            return Objects.requireNonNullElse(JSON.readValue(json, Root.class), new Root(null, null));
        } catch (UnrecognizedPropertyException e) {
            throw invalid("The settings have the field '" + shorten(e.getPropertyName()) + "', which nobody reads.");
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof JsonParseException unreadable) {
                throw notJson(unreadable);
            }
            String where = e.getPath().isEmpty() ? "The settings" : "The settings at " + path(e);
            throw invalid(where + " have another form than a deployment settings file.");
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    /** The parser's own message may quote a value. */
    private static BadInput notJson(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return invalid("The settings are not JSON"
                + (at == null ? "." : "; see line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            path.append('/').append(step.getFieldName() == null ? step.getIndex() : shorten(step.getFieldName()));
        }
        return path.toString();
    }

    private static <T> List<T> entries(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw invalid("An entry of the settings is null.");
        }
        return list;
    }

    private static EnvironmentVariable variable(Variable variable, Set<String> seen) {
        String name = name(variable.schemaName(), "SchemaName", "EnvironmentVariables", seen);
        String value = variable.value() == null ? "" : variable.value();
        if (value.length() > DeploymentSettings.LONGEST_VALUE) {
            throw invalid("The value of " + name + " has " + value.length() + " characters; at most "
                    + DeploymentSettings.LONGEST_VALUE + " are taken.");
        }
        return new EnvironmentVariable(name, storable(value, name));
    }

    private static ConnectionReference reference(Reference reference, Set<String> seen) {
        String name = name(reference.logicalName(), "LogicalName", "ConnectionReferences", seen);
        return new ConnectionReference(
                name,
                atMost500(reference.connectionId(), name, "ConnectionId"),
                atMost500(reference.connectorId(), name, "ConnectorId"));
    }

    private static String name(@Nullable String name, String field, String list, Set<String> seen) {
        if (name == null || name.isBlank()) {
            throw invalid("An entry of " + list + " has no " + field + ".");
        }
        String stripped = storable(name.strip(), field);
        if (stripped.length() > LONGEST_NAME) {
            throw invalid("A " + field + " has more than " + LONGEST_NAME + " characters.");
        }
        if (!seen.add(list + '\n' + stripped.toLowerCase(Locale.ROOT))) {
            throw invalid(list + " has " + shorten(stripped) + " twice.");
        }
        return stripped;
    }

    private static String atMost500(@Nullable String text, String name, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > LONGEST_NAME) {
            throw invalid("The " + field + " of " + name + " has more than " + LONGEST_NAME + " characters.");
        }
        return storable(stripped, name);
    }

    /** What neither XML nor a database can hold is refused before it gets there. */
    private static String storable(String text, String about) {
        boolean storable = text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE
                        || c >= 0x10000);
        if (!storable) {
            throw invalid("The entry of " + shorten(about) + " has characters that no text can hold.");
        }
        return text;
    }

    private static String shorten(String text) {
        return text.length() <= 64 ? text : text.substring(0, 63) + "…";
    }

    private static BadInput invalid(String message) {
        return new BadInput(ErrorCode.INVALID_SETTINGS, message, "settings");
    }
}
