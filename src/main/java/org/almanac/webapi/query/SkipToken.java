package org.almanac.webapi.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the values by which its last row was ordered, the row's id last. Clients see a cookie that tells them nothing.
 *
 * @param page number of the page that follows, from 2
 */
record SkipToken(int page, List<@Nullable Object> keys) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern COOKIE =
            Pattern.compile("<cookie pagenumber=\"(\\d{1,7})\" pagingcookie=\"([\\w-]*)\" istracking=\"False\" />");

    SkipToken {
        keys = Collections.unmodifiableList(new ArrayList<>(keys));
    }

    String write() {
        return "<cookie pagenumber=\"" + page + "\" pagingcookie=\"" + position(keys) + "\" istracking=\"False\" />";
    }

    /** @param orders how many values a row is ordered by, its id included */
    static SkipToken read(String text, int orders) {
        Matcher cookie = COOKIE.matcher(text);
        if (!cookie.matches()) {
            throw malformed();
        }
        List<@Nullable Object> keys = keys(cookie.group(2));
        if (keys.size() != orders) {
            throw malformed();
        }
        return new SkipToken(Integer.parseInt(cookie.group(1)), keys);
    }

    /** The values as one word of letters, digits, minus and underscore. */
    static String position(List<@Nullable Object> keys) {
        ArrayNode json = JSON.createArrayNode();
        for (Object key : keys) {
            if (key == null) {
                json.addNull();
            } else {
                json.add(kind(key) + key.toString());
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    static List<@Nullable Object> keys(String position) {
        try {
            JsonNode json = JSON.readTree(new String(Base64.getUrlDecoder().decode(position), StandardCharsets.UTF_8));
            List<@Nullable Object> keys = new ArrayList<>();
            for (JsonNode key : json) {
                keys.add(key.isNull() ? null : value(key.asText()));
            }
            return keys;
        } catch (IllegalArgumentException | DateTimeException | JsonProcessingException e) {
            throw malformed();
        }
    }

    private static char kind(Object key) {
        if (key instanceof Number) {
            return 'n';
        } else if (key instanceof Boolean) {
            return 'b';
        } else if (key instanceof UUID) {
            return 'u';
        } else if (key instanceof Instant) {
            return 'i';
        }
        return key instanceof LocalDate ? 'd' : 's';
    }

    private static Object value(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case 'n' -> new BigDecimal(value);
            case 'b' -> Boolean.valueOf(value);
            case 'u' -> UUID.fromString(value);
            case 'i' -> Instant.parse(value);
            case 'd' -> LocalDate.parse(value);
            default -> value;
        };
    }

    private static WebApiError malformed() {
        return WebApiError.malformed("The value of $skiptoken is not one that this service has given.");
    }
}
