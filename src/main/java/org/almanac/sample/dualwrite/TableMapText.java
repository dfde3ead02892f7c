package org.almanac.sample.dualwrite;

import java.util.ArrayList;
import java.util.List;

/**
 * Table maps as text:
 *
 * <pre>
 * map &lt;entity set&gt; - &lt;F&amp;O entity&gt; | &lt;version&gt;
 *   fo &lt;filter of finance and operations&gt;
 *   dv &lt;filter of Dataverse&gt;
 *   &lt;field line, see {@link FieldMapping#parse}&gt; …
 * </pre>
 */
final class TableMapText {

    private static final String MAP = "map ";
    private static final String FINANCE_FILTER = "fo ";
    private static final String DATAVERSE_FILTER = "dv ";

    private final List<TableMap> maps = new ArrayList<>();

    private TableMapText() {}

    static List<TableMap> parse(String text) {
        var parsing = new TableMapText();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(parsing::add);
        return List.copyOf(parsing.maps);
    }

    private void add(String line) {
        if (line.startsWith(MAP)) {
            var bar = line.indexOf(" | ");
            var dash = line.indexOf(" - ");
            maps.add(new TableMap(
                    line.substring(MAP.length(), dash),
                    line.substring(dash + 3, bar),
                    line.substring(bar + 3),
                    "",
                    "",
                    List.of()));
        } else {
            var last = maps.size() - 1;
            maps.set(last, with(maps.get(last), line));
        }
    }

    private static TableMap with(TableMap map, String line) {
        var finance = line.startsWith(FINANCE_FILTER) ? line.substring(FINANCE_FILTER.length()) : map.financeFilter();
        var dataverse =
                line.startsWith(DATAVERSE_FILTER) ? line.substring(DATAVERSE_FILTER.length()) : map.dataverseFilter();
        var fields = new ArrayList<>(map.fields());
        if (!line.startsWith(FINANCE_FILTER) && !line.startsWith(DATAVERSE_FILTER)) {
            fields.add(FieldMapping.parse(line));
        }
        return new TableMap(map.set(), map.entity(), map.version(), finance, dataverse, fields);
    }
}
