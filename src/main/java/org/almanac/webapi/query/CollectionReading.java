package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.webapi.query.CollectionPage.RowCount;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/** Reads a page of rows: by id if no order is asked for, which costs no more than the page. */
final class CollectionReading {

    /** Rows of a page at most, and if the client says nothing (dataverse-semantics 8.2). */
    static final int MOST_ROWS = 5000;

    private final RowSet rows;
    private final QueryOptions options;
    private final ReadPreferences preferences;

    CollectionReading(RowSet rows, QueryOptions options, ReadPreferences preferences) {
        this.rows = rows;
        this.options = options;
        this.preferences = preferences;
    }

    CollectionPage page() {
        List<Order> orders = options.rows().orders();
        PageCut<WireRow> cut = new PageCut<>(
                this::keys,
                PageCut.comparing(orders.stream().map(Order::descending).toList()));
        SkipToken token = options.skipToken() == null ? null : SkipToken.read(options.skipToken(), orders.size() + 1);
        Integer top = preferences.maxPageSize() > 0 ? null : options.rows().top();
        int size = Math.min(top != null ? top : pageSize(preferences), MOST_ROWS);
        PageCut.Page<WireRow> page = orders.isEmpty() ? byId(cut, token, size) : sorted(cut, token, size);
        boolean more = page.more() && top == null;
        int following = token == null ? 2 : token.page() + 1;
        return new CollectionPage(
                page.items(), options.count() ? count() : null, more ? new SkipToken(following, page.last()) : null);
    }

    static int pageSize(ReadPreferences preferences) {
        return preferences.maxPageSize() > 0 ? Math.min(preferences.maxPageSize(), MOST_ROWS) : MOST_ROWS;
    }

    RowCount count() {
        try (Stream<WireRow> admitted = admitted(null, filtered() ? 0 : RowCount.LIMIT + 1)) {
            return RowCount.of(admitted.limit(RowCount.LIMIT + 1L).count());
        }
    }

    private PageCut.Page<WireRow> byId(PageCut<WireRow> cut, @Nullable SkipToken token, int size) {
        UUID after = token != null && token.keys().get(0) instanceof UUID id ? id : null;
        try (Stream<WireRow> admitted = admitted(after, filtered() ? 0 : size + 1)) {
            return cut.cutSorted(admitted.filter(row -> after == null || Values.compareIds(row.id(), after) > 0), size);
        }
    }

    private PageCut.Page<WireRow> sorted(PageCut<WireRow> cut, @Nullable SkipToken token, int size) {
        try (Stream<WireRow> admitted = admitted(null, 0)) {
            return cut.cut(admitted, token == null ? null : token.keys(), size);
        }
    }

    private Stream<WireRow> admitted(@Nullable UUID after, int atMost) {
        return rows.rows(new Narrowing(options.equal(), after, atMost))
                .filter(row -> options.rows().admits(row));
    }

    private boolean filtered() {
        return options.rows().filter() != null;
    }

    private List<@Nullable Object> keys(WireRow row) {
        Term.Frame frame = Term.Frame.of(row);
        List<@Nullable Object> keys = new ArrayList<>();
        for (Order order : options.rows().orders()) {
            keys.add(order.term().of(frame));
        }
        keys.add(row.id());
        return keys;
    }
}
