package org.almanac.webapi.protocol;

import java.util.ArrayList;
import java.util.List;
import org.almanac.environment.Inventory;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Preferences;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.model.WebApiError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Headers of requests that concern every address, and what answers repeat of them (dataverse-semantics 8.1, 8.7). */
@Component
class Headers {

    private static final String VERSION = "OData-Version";
    private static final String SUPPORTED = "4.0";

    private final Inventory inventory;

    Headers(Inventory inventory) {
        this.inventory = inventory;
    }

    /** @throws WebApiError 400 for another version of the protocol, and for a solution that does not exist */
    void check(Call call) {
        String version = call.headers().getFirst(VERSION);
        if (version != null && !version.strip().equals(SUPPORTED)) {
            throw WebApiError.malformed("The OData-Version '" + version + "' is not supported; use 4.0.");
        }
        String solution = call.scope().context().solution();
        if (solution != null
                && !call.method().equals("GET")
                && inventory.solution(call.scope().environment(), solution).isEmpty()) {
            throw new WebApiError(
                    400, "0x80040217", "The solution with the unique name '" + solution + "' does not exist.");
        }
    }

    /** @throws WebApiError 406 if the client takes nothing that the address could give */
    void checkAccept(Call call) {
        String last = call.path().substring(call.path().lastIndexOf('/') + 1);
        List<String> accept = call.headers().getOrDefault(HttpHeaders.ACCEPT, List.of());
        if (accept.isEmpty() || last.startsWith("$")) {
            return;
        }
        boolean json;
        try {
            json = MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException e) {
            json = false;
        }
        if (!json) {
            throw new WebApiError(406, "", "This address answers with application/json.");
        }
    }

    /** Says which preferences of a reader were followed. */
    Reply applied(Call call, Reply reply) {
        Preferences preferences = call.preferences();
        List<String> applied = new ArrayList<>();
        preferences.pageSize().ifPresent(size -> applied.add("odata.maxpagesize=" + size));
        if (!preferences.annotations().isEmpty()) {
            applied.add("odata.include-annotations=\"" + preferences.annotations() + '"');
        }
        return applied.isEmpty() ? reply : reply.with("Preference-Applied", String.join(",", applied));
    }
}
