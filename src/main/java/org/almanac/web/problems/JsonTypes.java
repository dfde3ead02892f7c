package org.almanac.web.problems;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What people call a type. */
final class JsonTypes {

    private JsonTypes() {}

    static String named(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Boolean.class) {
            return "true or false";
        }
        if (boxed == Integer.class || boxed == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return "a number";
        }
        if (CharSequence.class.isAssignableFrom(boxed)) {
            return "a text";
        }
        if (boxed == Duration.class) {
            return "a duration such as PT5S";
        }
        if (boxed == UUID.class) {
            return "a GUID";
        }
        return Collection.class.isAssignableFrom(boxed) ? "a list" : "an object";
    }
}
