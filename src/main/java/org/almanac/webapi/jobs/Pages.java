package org.almanac.webapi.jobs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almanac.webapi.source.Narrowing;
import org.jspecify.annotations.Nullable;

/** Reads what is kept by id page by page, as far as somebody wants more. */
final class Pages {

    private static final int LONGEST = 500;

    private Pages() {}

    /** Reads a page. */
    interface Reading<T> {
        List<T> read(@Nullable UUID after, int limit);
    }

    /** Everything from where the narrowing begins. */
    static <T> Stream<T> all(Narrowing narrowing, Function<T, UUID> id, Reading<T> reading) {
        int size = narrowing.atMost() > 0 ? Math.min(narrowing.atMost(), LONGEST) : LONGEST;
        return Stream.iterate(
                        reading.read(narrowing.after(), size),
                        page -> !page.isEmpty(),
                        page -> page.size() < size
                                ? List.<T>of()
                                : reading.read(id.apply(page.get(page.size() - 1)), size))
                .flatMap(List::stream);
    }

    /** The id that the narrowing asks for, where it asks for one row. */
    static Optional<UUID> one(Narrowing narrowing, String primaryId) {
        Object value = narrowing.equal().get(primaryId);
        return Objects.requireNonNullElse(value, "") instanceof UUID id ? Optional.of(id) : Optional.empty();
    }
}
