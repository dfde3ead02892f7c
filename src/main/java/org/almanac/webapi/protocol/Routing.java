package org.almanac.webapi.protocol;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.QueryReply;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.calling.Messages;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.metadata.ServiceDocument;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.PathSegment;
import org.almanac.webapi.query.QueryEngine;
import org.almanac.webapi.query.QueryResult;
import org.almanac.webapi.query.ResourcePath;
import org.almanac.webapi.query.ServedEnvironment;
import org.almanac.webapi.registry.SourceRegistry;
import org.almanac.webapi.writing.Conditions;
import org.almanac.webapi.writing.Writes;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Leads a request to what carries it out. */
@Component
class Routing {

    private static final String METADATA = "$metadata";
    private static final JsonFactory JSON =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Environments environments;
    private final SourceRegistry registry;
    private final Headers headers;
    private final DefinitionCalls definitions;
    private final QueryEngine engine;
    private final Writes writes;
    private final Messages messages;

    Routing(
            Environments environments,
            SourceRegistry registry,
            Headers headers,
            DefinitionCalls definitions,
            QueryEngine engine,
            Writes writes,
            Messages messages) {
        this.environments = environments;
        this.registry = registry;
        this.headers = headers;
        this.definitions = definitions;
        this.engine = engine;
        this.writes = writes;
        this.messages = messages;
    }

    /** @throws RuntimeException what {@link Failures} translates */
    Reply carryOut(Call call) {
        return BareJson.of(call, reply(call));
    }

    private Reply reply(Call call) {
        Environment environment = embedded(call.scope().environment());
        headers.check(call);
        if (definitions.serves(call)) {
            return definitions.carryOut(call);
        }
        ServedEnvironment served = registry.served(environment.name(), environment.stateHash())
                .at(call.scope().root());
        if (call.path().isEmpty() || call.path().equals(METADATA)) {
            return document(call, served.api());
        }
        headers.checkAccept(call);
        ResourcePath path = ResourcePath.parse(served.api(), call.path(), call.query());
        if (path.last() instanceof PathSegment.Call last) {
            return messages.call(call, served, path, last);
        }
        return call.method().equals("GET") ? read(call, served) : writes.write(call, served, path);
    }

    private Environment embedded(EnvironmentName name) {
        return environments
                .find(name)
                .filter(environment -> environment.kind() == EnvironmentKind.EMBEDDED)
                .orElseThrow(() -> new WebApiError(
                        404, "0x80040217", "There is no embedded environment '" + name + "' that serves a Web API."));
    }

    /** The service document or the metadata document. */
    private static Reply document(Call call, ApiModel api) {
        if (!call.method().equals("GET")) {
            throw WebApiError.notAllowed(
                    "The requested resource does not support http method '" + call.method() + "'.");
        }
        if (call.path().isEmpty()) {
            return Reply.json(200, out -> serviceDocument(api, call.scope().root(), out));
        }
        byte[] csdl = api.csdl();
        return Reply.of(200, "application/xml", out -> out.write(csdl));
    }

    private static void serviceDocument(ApiModel api, String root, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            ServiceDocument.write(api, root, json);
        }
    }

    private Reply read(Call call, ServedEnvironment served) {
        QueryResult result = engine.read(served, call.path(), call.query(), QueryReply.preferences(call));
        if (result instanceof QueryResult.Body body) {
            String etag = body.etag();
            if (etag != null && Conditions.of(call.headers()).unchanged(etag)) {
                return Reply.empty(304).with(HttpHeaders.ETAG, etag);
            }
        }
        Reply reply = QueryReply.of(result);
        return headers.applied(call, reply);
    }
}
