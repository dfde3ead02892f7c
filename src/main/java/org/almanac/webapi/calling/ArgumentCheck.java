package org.almanac.webapi.calling;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.almanac.webapi.body.JsonBodies;
import org.almanac.webapi.body.JsonBody;
import org.almanac.webapi.call.Scratch;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;

/** Holds the arguments of a call against the signature of the message. */
final class ArgumentCheck {

    static final String BINARY = "Edm.Binary";

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Map<String, Predicate<JsonNode>> FITS = Map.of(
            "Edm.String", JsonNode::isTextual,
            "Edm.Boolean", JsonNode::isBoolean,
            "Edm.Guid", value -> value.isTextual() && ID.matcher(value.asText()).matches(),
            "Edm.Int32", value -> value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToInt(),
            "Edm.Int64", value -> value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong(),
            "Edm.Double", JsonNode::isNumber,
            "Edm.Decimal", JsonNode::isNumber,
            "Edm.ComplexType", JsonNode::isObject);

    private final Signature signature;
    private final Scratch scratch;

    ArgumentCheck(Signature signature, Scratch scratch) {
        this.signature = signature;
        this.scratch = scratch;
    }

    /** Whether a member of an action's body is binary. */
    boolean binary(String name) {
        return parameter(name).filter(known -> known.type().equals(BINARY)).isPresent();
    }

    /**
     * The arguments.
     *
     * @param row that the message is called on; null for none
     * @throws WebApiError 400 for one that is unknown, missing or of another type
     */
    Arguments check(JsonBody given, @Nullable UUID row) {
        Map<String, JsonNode> values = new HashMap<>();
        Map<String, Path> files = new HashMap<>(given.files());
        for (Map.Entry<String, JsonNode> member : given.tree().properties()) {
            String name = member.getKey();
            if (!name.contains("@")) {
                take(name, member.getValue(), values, files);
            }
        }
        signature.parameters().stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .filter(name -> !files.containsKey(name) && absent(values, name))
                .findFirst()
                .ifPresent(missing -> {
                    throw Arguments.missing(missing);
                });
        return new CallArguments(Map.copyOf(values), Map.copyOf(files), row);
    }

    private static boolean absent(Map<String, JsonNode> values, String name) {
        JsonNode value = values.get(name);
        return value == null || value.isNull();
    }

    private void take(String name, JsonNode value, Map<String, JsonNode> values, Map<String, Path> files) {
        Parameter parameter = parameter(name).orElseThrow(() -> unknown(name));
        if (value.isNull()) {
            return;
        }
        if (parameter.type().equals(BINARY)) {
            files.put(name, JsonBodies.decoded(value, name, scratch));
            return;
        }
        if (!fits(parameter, value)) {
            throw WebApiError.malformed("Cannot convert the value of the parameter '" + name
                    + "' to the expected type '" + expected(parameter) + "'.");
        }
        values.put(name, value);
    }

    private static boolean fits(Parameter parameter, JsonNode value) {
        if (!parameter.collection()) {
            return fits(parameter.type(), value);
        }
        boolean all = value.isArray();
        for (JsonNode one : value) {
            all = all && fits(parameter.type(), one);
        }
        return all;
    }

    /** Types that are not listed are times, members of enumerations (text or number), entities and complex ones (objects). */
    private static boolean fits(String type, JsonNode value) {
        Predicate<JsonNode> listed = FITS.get(type);
        return listed == null ? !value.isArray() : listed.test(value);
    }

    private static String expected(Parameter parameter) {
        return parameter.collection() ? "Collection(" + parameter.type() + ")" : parameter.type();
    }

    private Optional<Parameter> parameter(String name) {
        return signature.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private WebApiError unknown(String name) {
        return WebApiError.malformed("The parameter '" + name
                + "' in the request payload is not a valid parameter for the operation '" + signature.name() + "'.");
    }
}
