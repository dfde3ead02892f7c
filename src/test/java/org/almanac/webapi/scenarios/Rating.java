package org.almanac.webapi.scenarios;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.almanac.webapi.message.Answer.Fields;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.source.RequestContext;

/** A function that is called on a row, and says which. */
final class Rating implements Message {

    @Override
    public Signature signature() {
        return new Signature(
                "Rating", true, "account", List.of(), List.of(Parameter.required("Row", "Edm.String")), null);
    }

    @Override
    public Fields execute(RequestContext context, Arguments arguments) {
        String row = "accounts(" + arguments.boundId().orElseThrow() + ")";
        return new Fields(JsonNodeFactory.instance.objectNode().put("Row", row));
    }
}
