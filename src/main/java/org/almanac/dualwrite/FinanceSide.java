package org.almanac.dualwrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The finance and operations environment of a rehearsal, as far as dual-write looks at it. What is not said is as it should be.
 *
 * @param host such as {@code contoso.operations.dynamics.com}
 * @param version such as {@code 10.0.43}
 * @param defects what the health check would find
 * @param entities that are described; all others are open
 * @param rows existing rows by F&amp;O entity (or by entity set, for rows of Dataverse) and company
 * @param singleThreaded entities whose rows finance and operations takes one by one
 */
public record FinanceSide(
        String host,
        String version,
        Set<Defect> defects,
        List<FinanceEntity> entities,
        Map<String, Map<String, Long>> rows,
        Set<String> singleThreaded) {

    /** What can be wrong before environments are linked (dual-write-and-order-management 2.2, 2.7). */
    public enum Defect {
        CLIENTS_NOT_REGISTERED,
        APPLICATION_USERS_MISSING,
        CONSENT_MISSING,
        PLUGIN_STEPS_DISABLED,
        ENTITY_LIST_STALE,
        OTHER_TENANT,
        PROSPECT_TO_CASH_PRESENT,
        LICENSE_MISSING,
        DATAVERSE_CONNECTION_MISSING,
        FINANCE_CONNECTION_MISSING
    }

    /** Default host; linking to another host takes that one. */
    public static final String ANY_HOST = "";

    private static final String VERSION = "10.0.43";
    private static final Set<String> SINGLE_THREADED =
            Set.of("Customers V3", "Vendors V2", "Warehouses", "Tax codes", "Product categories", "Employments");

    public FinanceSide {
        defects = defects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(defects));
        entities = List.copyOf(entities);
        Map<String, Map<String, Long>> sorted = new TreeMap<>();
        rows.forEach((entity, companies) -> sorted.put(entity, Collections.unmodifiableMap(new TreeMap<>(companies))));
        rows = Collections.unmodifiableMap(sorted);
        singleThreaded = Collections.unmodifiableSet(new TreeSet<>(singleThreaded));
    }

    /** One in which everything is as it should be, without rows. */
    public static FinanceSide sound() {
        return new FinanceSide(ANY_HOST, VERSION, Set.of(), List.of(), Map.of(), SINGLE_THREADED);
    }

    public FinanceSide withHost(String name) {
        return new FinanceSide(name, version, defects, entities, rows, singleThreaded);
    }

    public FinanceSide withVersion(String number) {
        return new FinanceSide(host, number, defects, entities, rows, singleThreaded);
    }

    public FinanceSide withDefects(Set<Defect> some) {
        return new FinanceSide(host, version, some, entities, rows, singleThreaded);
    }

    /** With so many rows of an entity or entity set in a company. */
    public FinanceSide withRows(String entity, String company, long count) {
        Map<String, Map<String, Long>> more = new TreeMap<>(rows);
        Map<String, Long> companies = new TreeMap<>(more.getOrDefault(entity, Map.of()));
        companies.put(company, count);
        more.put(entity, companies);
        return new FinanceSide(host, version, defects, entities, more, singleThreaded);
    }

    /** With an entity as described, whatever was said of it before. */
    public FinanceSide withEntity(FinanceEntity entity) {
        List<FinanceEntity> described = new ArrayList<>(entities);
        described.removeIf(other -> other.named(entity.name()));
        described.add(entity);
        return new FinanceSide(host, version, defects, described, rows, singleThreaded);
    }

    /** What is known of an entity. */
    public FinanceEntity entity(String name) {
        return entities.stream()
                .filter(entity -> entity.named(name))
                .findFirst()
                .orElseGet(() -> FinanceEntity.open(name));
    }

    /** Rows by company; empty where nothing was said. */
    public Map<String, Long> rowsOf(String entity) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(entity))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Map.of());
    }

    /** Whether finance and operations takes rows of the entity one by one. */
    public boolean takesOneByOne(String entity) {
        return singleThreaded.stream().anyMatch(entity::equalsIgnoreCase);
    }
}
