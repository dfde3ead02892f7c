package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.almanac.webapi.message.Answer;

/** Fields of answers. */
final class Fields {

    private Fields() {}

    static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An answer with one id. */
    static Answer id(String name, UUID id) {
        return new Answer.Fields(none().put(name, id.toString()));
    }

    /** An answer with one text. */
    static Answer text(String name, String text) {
        return new Answer.Fields(none().put(name, text));
    }
}
