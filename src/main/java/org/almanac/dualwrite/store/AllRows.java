package org.almanac.dualwrite.store;

import java.util.ArrayList;
import java.util.List;
import org.almanac.environment.DataTables;
import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/** Reads a table of data page by page. */
final class AllRows {

    private static final int PAGE = 1000;

    private AllRows() {}

    static List<DataTables.Row> of(DataTables data, EnvironmentName environment, String table) {
        List<DataTables.Row> all = new ArrayList<>();
        List<DataTables.Row> page;
        do {
            DataTables.@Nullable Row last = all.isEmpty() ? null : all.get(all.size() - 1);
            page = data.rows(environment, table, last == null ? null : last.id(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
