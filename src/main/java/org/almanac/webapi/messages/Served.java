package org.almanac.webapi.messages;

import java.util.function.BiFunction;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.source.RequestContext;

/** A message that is a function of the request and its arguments. */
record Served(Signature signature, boolean partOfChangeSets, BiFunction<RequestContext, Arguments, Answer> body)
        implements Message {

    /** A message that is done in the request's own transaction, or only reads. */
    static Message of(Signature signature, BiFunction<RequestContext, Arguments, Answer> body) {
        return new Served(signature, true, body);
    }

    /** A message whose work is carried out elsewhere: it must be committed before anybody can begin. */
    static Message elsewhere(Signature signature, BiFunction<RequestContext, Arguments, Answer> body) {
        return new Served(signature, false, body);
    }

    @Override
    public Answer execute(RequestContext context, Arguments arguments) {
        return body.apply(context, arguments);
    }
}
