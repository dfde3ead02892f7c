package org.almanac.webapi.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almanac.webapi.body.JsonBodies;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.definitions.DefinitionAddress;
import org.almanac.webapi.definitions.Definitions;
import org.almanac.webapi.model.WebApiError;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Requests about definitions of tables, columns and choices (dataverse-semantics 8.8), each write in one transaction. */
@Component
class DefinitionCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Definitions> all;
    private final TransactionOperations transactions;

    DefinitionCalls(ObjectProvider<Definitions> all, TransactionOperations transactions) {
        this.all = all.orderedStream().toList();
        this.transactions = transactions;
    }

    boolean serves(Call call) {
        return definitions(call).isPresent();
    }

    /** @throws WebApiError 405 for a method that definitions do not know */
    Reply carryOut(Call call) {
        Definitions definitions = definitions(call).orElseThrow();
        DefinitionAddress address = AddressText.of(call);
        if (call.method().equals("GET")) {
            JsonNode answer = definitions.read(call.scope().context(), address);
            return Reply.json(200, out -> out.write(JSON.writeValueAsBytes(answer)));
        }
        return Objects.requireNonNull(transactions.execute(status -> written(call, definitions, address)));
    }

    private static Reply written(Call call, Definitions definitions, DefinitionAddress address) {
        switch (call.method()) {
            case "POST" -> {
                String made =
                        call.scope().root() + definitions.create(call.scope().context(), address, body(call));
                return Reply.empty().with("OData-EntityId", made).with(HttpHeaders.LOCATION, made);
            }
            case "PUT", "PATCH" -> definitions.update(call.scope().context(), address, body(call));
            case "DELETE" -> definitions.delete(call.scope().context(), address);
            default ->
                throw WebApiError.notAllowed(
                        "The requested resource does not support http method '" + call.method() + "'.");
        }
        return Reply.empty();
    }

    private static ObjectNode body(Call call) {
        return JsonBodies.read(call, member -> false).tree();
    }

    private Optional<Definitions> definitions(Call call) {
        String first = AddressText.firstSegment(call.path());
        return all.stream().filter(definitions -> definitions.serves(first)).findFirst();
    }
}
