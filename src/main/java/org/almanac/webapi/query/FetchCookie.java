package org.almanac.webapi.query;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cookie of a FetchXML query, as clients take it out of an answer, decode it twice and put it into the next query. */
final class FetchCookie {

    private static final Pattern POSITION = Pattern.compile("last=\"([\\w-]+)\"");

    private FetchCookie() {}

    static String write(int page, List<@Nullable Object> last) {
        String inner = "<cookie page=\"" + page + "\"><position last=\"" + SkipToken.position(last) + "\" /></cookie>";
        return "<cookie pagenumber=\"" + (page + 1) + "\" pagingcookie=\"" + encoded(encoded(inner))
                + "\" istracking=\"False\" />";
    }

    /** @param cookie decoded or not */
    static List<@Nullable Object> read(String cookie) {
        String text = cookie;
        for (int times = 0; times < 2 && text.contains("%"); times++) {
            text = decoded(text);
        }
        Matcher position = POSITION.matcher(text);
        if (!position.find()) {
            throw FetchXml.invalid("the paging cookie is not one that this service has given");
        }
        return SkipToken.keys(position.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw FetchXml.invalid("the paging cookie is not one that this service has given");
        }
    }
}
