package org.almanac.webapi.query;

import java.util.Map;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/** An expression of a query, ready to be evaluated for a row. */
@FunctionalInterface
interface Term {

    /** Null where it has no value, which is also the third truth value. */
    @Nullable
    Object of(Frame frame);

    /** What names refer to: the row and, inside lambda expressions, their variables. */
    record Frame(WireRow row, Map<String, WireRow> variables) {

        static Frame of(WireRow row) {
            return new Frame(row, Map.of());
        }
    }

    /** A value that stands in the query. */
    record Constant(@Nullable Object value) implements Term {
        @Override
        public @Nullable Object of(Frame frame) {
            return value;
        }
    }

    /** A column of the row itself. */
    record OwnColumn(EntityType type, String property) implements Term {
        @Override
        public @Nullable Object of(Frame frame) {
            return Values.of(frame.row(), type, property);
        }
    }

    /** A function of the platform, which cannot be negated. */
    record Platform(Term term) implements Term {
        @Override
        public @Nullable Object of(Frame frame) {
            return term.of(frame);
        }
    }
}
