package org.almanac.web.form;

import java.util.List;
import java.util.function.Function;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A part of a list that can grow; a full page names the next one in the header {@code Link}. */
public final class Page {

    public static final String DEFAULT_LIMIT = "100";

    private static final int MOST = 1000;

    private Page() {}

    /** The limit, or a problem MALFORMED_REQUEST. */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST, "'limit' is " + limit + "; it must be 1 to " + MOST + ".", "limit");
        }
        return limit;
    }

    /** @param place what {@code after} has to be to get what follows the element */
    public static <T> ResponseEntity<List<T>> of(List<T> elements, int limit, Function<T, String> place) {
        if (elements.size() < limit) {
            return ResponseEntity.ok(elements);
        }
        var next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", "{after}")
                .encode()
                .buildAndExpand(place.apply(elements.get(elements.size() - 1)))
                .toUri();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(elements);
    }
}
