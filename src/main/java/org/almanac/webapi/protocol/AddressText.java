package org.almanac.webapi.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.definitions.DefinitionAddress;
import org.almanac.webapi.model.WebApiError;

/** Takes addresses apart whose meaning somebody else knows. */
final class AddressText {

    private AddressText() {}

    static DefinitionAddress of(Call call) {
        return new DefinitionAddress(call.scope().root(), segments(call.path()), options(call.query()));
    }

    /** Decoded. */
    static String firstSegment(String path) {
        List<String> segments = segments(path);
        return segments.isEmpty() ? "" : segments.get(0);
    }

    /** Decoded; slashes inside of quotes belong to a value. */
    private static List<String> segments(String path) {
        String decoded = decoded(path.replace("+", "%2B"));
        List<String> segments = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at <= decoded.length(); at++) {
            boolean end = at == decoded.length();
            if (!end && decoded.charAt(at) == '\'') {
                quoted = !quoted;
            } else if (end || decoded.charAt(at) == '/' && !quoted) {
                if (at > start) {
                    segments.add(decoded.substring(start, at));
                }
                start = at + 1;
            }
        }
        return segments;
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : query.split("&")) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(decoded(option.substring(0, equals)), decoded(option.substring(equals + 1)));
            }
        }
        return options;
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WebApiError.malformed("The address is not encoded as an address must be.");
        }
    }
}
