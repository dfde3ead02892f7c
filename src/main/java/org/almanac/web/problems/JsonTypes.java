package org.almanac.web.problems;

import java.util.Collection;
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
        return Collection.class.isAssignableFrom(boxed) ? "a list" : "an object";
    }
}
