package org.almanac.dualwrite.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.dualwrite.CompanySync;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.InitialSync;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.SyncFacts;
import org.jspecify.annotations.Nullable;

/** One initial sync: a full push of all rows (dual-write-and-order-management 1.7, 1.9). */
public final class SyncRun {

    private static final long ROWS_OF_A_COMPANY = 500_000;
    private static final long ROWS_ONE_BY_ONE = 70_000;
    private static final int LOOKUPS = 10;

    private final LinkState state;
    private final Surroundings around;
    private final LinkedMap map;
    private final Mapping mapping;
    private final SyncFacts facts;

    private SyncRun(LinkedMap map, LinkState state, Surroundings around, Mapping mapping) {
        this.map = map;
        this.state = state;
        this.around = around;
        this.mapping = mapping;
        this.facts = facts(map.pair(), mapping, state, around);
    }

    static SyncRun of(LinkedMap map, LinkState state, Surroundings around) {
        Chosen chosen = Objects.requireNonNull(map.chosen());
        return new SyncRun(map, state, around, around.mapping(chosen.id()));
    }

    /** Why it cannot be done; null if it can. */
    @Nullable
    String limit() {
        if (facts.companies() > Companies.OF_INITIAL_SYNC) {
            return Companies.TOO_MANY + ": an initial sync takes " + Companies.OF_INITIAL_SYNC
                    + " legal entities at most, the link has " + facts.companies() + ".";
        }
        if (facts.most() > ROWS_OF_A_COMPANY) {
            return "An initial sync takes " + ROWS_OF_A_COMPANY + " rows of a legal entity at most; there are "
                    + facts.most() + ".";
        }
        if (!fromDataverse()) {
            return null;
        }
        if (facts.lookups() >= LOOKUPS) {
            return "An initial sync from Dataverse takes maps with fewer than " + LOOKUPS + " lookups; there are "
                    + facts.lookups() + ".";
        }
        return facts.singleThreaded() && facts.total() > ROWS_ONE_BY_ONE
                ? "The initial sync did not end within 24 hours: finance and operations takes the " + facts.total()
                        + " rows one by one."
                : null;
    }

    private boolean fromDataverse() {
        return fromDataverse(map.pair(), facts.direction(), around);
    }

    /** What decides about an initial sync of a map with a definition. */
    public static SyncFacts facts(MapPair pair, Mapping mapping, LinkState state, Surroundings around) {
        Link link = state.link();
        MapDirection direction = mapping.direction();
        return new SyncFacts(
                fromDataverse(pair, direction, around)
                        ? around.rows(pair.set())
                        : around.finance().rowsOf(pair.entity()),
                direction,
                (int) mapping.fields().stream().filter(FieldMapping::lookup).count(),
                around.finance().takesOneByOne(pair.entity()),
                link == null ? 0 : link.companies().size());
    }

    /** A map that goes both ways is copied from the side with more rows. */
    private static boolean fromDataverse(MapPair pair, MapDirection direction, Surroundings around) {
        return switch (direction) {
            case TO_FINANCE -> true;
            case TO_DATAVERSE, NONE -> false;
            case BOTH -> sum(around.rows(pair.set())) > sum(around.finance().rowsOf(pair.entity()));
        };
    }

    private static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What it comes to; rows whose lookups lead to rows that are not there are errors. */
    InitialSync result() {
        List<String> missing = missing();
        List<CompanySync> companies = new ArrayList<>();
        for (Map.Entry<String, Long> entry : rows().entrySet()) {
            long rows = entry.getValue();
            boolean failing = !missing.isEmpty() && rows > 0;
            companies.add(
                    failing
                            ? new CompanySync(entry.getKey(), 0, rows, missing)
                            : new CompanySync(entry.getKey(), rows, 0, List.of()));
        }
        return new InitialSync(around.now(), companies);
    }

    /** Rows of companies that take part, and those that belong to none. */
    private Map<String, Long> rows() {
        Link link = state.link();
        Set<String> taking = link == null ? Set.of() : new java.util.HashSet<>(link.companies());
        Map<String, Long> rows = new TreeMap<>();
        facts.rows().forEach((company, count) -> {
            if (company.isEmpty() || taking.contains(company)) {
                rows.put(company, count);
            }
        });
        taking.forEach(company -> rows.putIfAbsent(company, 0L));
        return rows;
    }

    private List<String> missing() {
        return mapping.fields().stream()
                .filter(FieldMapping::lookup)
                .filter(this::leadsNowhere)
                .map(field -> InitialSync.LOOKUP_NOT_FOUND + ": " + field.source() + " -> " + field.destination() + ".")
                .toList();
    }

    private boolean leadsNowhere(FieldMapping field) {
        String related = field.related();
        return related != null
                && !related.equalsIgnoreCase(map.pair().set())
                && state.maps().stream()
                        .filter(other -> other.pair().set().equalsIgnoreCase(related))
                        .anyMatch(this::copiedNothing);
    }

    /** A map whose rows exist on one side only, because it was neither synced nor run. */
    private boolean copiedNothing(LinkedMap other) {
        InitialSync sync = other.lastSync();
        boolean synced = sync != null && sync.errors() == 0;
        boolean hasRows =
                around.finance().rowsOf(other.pair().entity()).values().stream().anyMatch(count -> count > 0);
        return hasRows && !synced && !other.live();
    }
}
