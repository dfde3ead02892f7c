package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.RequestContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code RetrieveTotalRecordCount}: how many rows tables have, here as of now and not as of the last day. */
@Component("message.RetrieveTotalRecordCount")
class RecordCount implements Message {

    private static final String NAMES = "EntityNames";
    private static final String RESULT = "EntityRecordCountCollection";

    private final ObjectProvider<EntitySource> sources;

    RecordCount(ObjectProvider<EntitySource> sources) {
        this.sources = sources;
    }

    @Override
    public Signature signature() {
        return Signature.function(
                "RetrieveTotalRecordCount",
                List.of(new Parameter(NAMES, "Edm.String", true, true)),
                List.of(Parameter.required(RESULT, "Edm.ComplexType")));
    }

    @Override
    public Answer execute(RequestContext context, Arguments arguments) {
        JsonNode names = arguments.value(NAMES).orElseThrow(() -> Arguments.missing(NAMES));
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (JsonNode name : names) {
            keys.add(name.asText());
            values.add(count(context.environment(), name.asText().toLowerCase(Locale.ROOT)));
        }
        ObjectNode fields = Fields.none();
        ObjectNode counts = fields.putObject(RESULT);
        counts.put("Count", keys.size());
        counts.put("IsReadOnly", false);
        counts.set("Keys", keys);
        counts.set("Values", values);
        return new Answer.Fields(fields);
    }

    /** The first source that has the table serves it. */
    private long count(EnvironmentName environment, String table) {
        for (EntitySource source : sources.orderedStream().toList()) {
            for (EntityType type : source.types(environment)) {
                if (type.logicalName().equals(table)) {
                    return source.count(environment, type);
                }
            }
        }
        throw WebApiError.invalidArgument("There is no table '" + table + "'.");
    }
}
