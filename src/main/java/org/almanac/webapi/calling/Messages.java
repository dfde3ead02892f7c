package org.almanac.webapi.calling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.almanac.webapi.body.JsonBodies;
import org.almanac.webapi.body.JsonBody;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.QueryReply;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.PathSegment;
import org.almanac.webapi.query.QueryEngine;
import org.almanac.webapi.query.ResourcePath;
import org.almanac.webapi.query.ServedEnvironment;
import org.almanac.webapi.registry.MessageRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls functions and actions (dataverse-semantics 8.6). */
@Component
public class Messages {

    private final MessageRegistry messages;
    private final QueryEngine engine;

    public Messages(MessageRegistry messages, QueryEngine engine) {
        this.messages = messages;
        this.engine = engine;
    }

    /**
     * Calls the message that is the last segment of an address.
     *
     * @throws WebApiError 405 if it is a function and the method is not GET, or the reverse; 400 for arguments that do not fit;
     *     404 if the row it is called on does not exist
     */
    public Reply call(Call call, ServedEnvironment environment, ResourcePath path, PathSegment.Call last) {
        Signature signature = last.message();
        requireMethod(call, signature);
        Message message = messages.of(signature);
        if (call.scope().inChangeSet() && !message.partOfChangeSets()) {
            throw WebApiError.invalidArgument(
                    signature.name() + " cannot be part of a change set: what it waits for happens outside of it.");
        }
        ArgumentCheck check = new ArgumentCheck(signature, call.scope().scratch());
        JsonBody given = signature.function() ? parameters(last) : JsonBodies.read(call, check::binary);
        Arguments arguments = check.check(given, boundRow(environment, path));
        return reply(call, environment, signature, message.execute(call.scope().context(), arguments));
    }

    private static void requireMethod(Call call, Signature signature) {
        String method = signature.function() ? "GET" : "POST";
        if (!call.method().equals(method)) {
            throw WebApiError.notAllowed("The message '" + signature.name() + "' is called with " + method + ".");
        }
    }

    private static JsonBody parameters(PathSegment.Call last) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        last.arguments().forEach(tree::set);
        return JsonBody.of(tree);
    }

    private @Nullable UUID boundRow(ServedEnvironment environment, ResourcePath path) {
        if (path.segments().size() == 1) {
            return null;
        }
        PathSegment before = path.parent().last();
        return before instanceof PathSegment.Key || before instanceof PathSegment.ToOne
                ? engine.locate(environment, path.parent()).row().id()
                : null;
    }

    private Reply reply(Call call, ServedEnvironment environment, Signature signature, Answer answer) {
        String root = call.scope().root();
        if (answer instanceof Answer.Fields fields) {
            return AnswerWriting.fields(root, signature.name(), fields.fields());
        }
        if (answer instanceof Answer.Content content) {
            return AnswerWriting.content(root, signature.name(), content);
        }
        if (answer instanceof Answer.Rows rows) {
            return QueryReply.of(engine.rows(
                    environment,
                    type(environment, signature),
                    rows.rows(),
                    call.query(),
                    QueryReply.preferences(call)));
        }
        return Reply.empty();
    }

    private static EntityType type(ServedEnvironment environment, Signature signature) {
        String name = String.valueOf(signature.resultEntity());
        return environment
                .api()
                .entities()
                .byName(name)
                .orElseThrow(() ->
                        new IllegalStateException(signature.name() + " answers rows of the unknown table " + name));
    }
}
