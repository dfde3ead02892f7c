package org.almanac.dualwrite.ordering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.almanac.dualwrite.DualWritePackage;
import org.almanac.dualwrite.PackageOrder;

/** Sorts solutions by Microsoft's table of packages, then by what their manifests name (dual-write-and-order-management 2.1). */
public final class PackageSorting {

    /** What Project Operations prescribes; HR Common Tables are not in its list and come before what needs them. */
    private static final List<DualWritePackage> FOR_PROJECT_OPERATIONS = List.of(
            DualWritePackage.CORE,
            DualWritePackage.APPLICATION_CORE,
            DualWritePackage.ADD_IN,
            DualWritePackage.ASSET_MANAGEMENT,
            DualWritePackage.FINANCE,
            DualWritePackage.HR_COMMON_TABLES,
            DualWritePackage.HUMAN_RESOURCES,
            DualWritePackage.SUPPLY_CHAIN,
            DualWritePackage.NOTES,
            DualWritePackage.PARTY_AND_ADDRESS_BOOK);

    private final Map<String, PackageOrder.Item> items = new LinkedHashMap<>();
    private final Set<String> installed;
    private final boolean projectOperations;
    private final List<String> warnings = new ArrayList<>();

    public PackageSorting(List<PackageOrder.Item> items, Collection<String> installed, boolean projectOperations) {
        items.forEach(item -> this.items.putIfAbsent(key(item.uniqueName()), item));
        this.installed = installed.stream().map(PackageSorting::key).collect(Collectors.toSet());
        this.projectOperations = projectOperations;
    }

    private static String key(String uniqueName) {
        return uniqueName.toLowerCase(Locale.ROOT);
    }

    public PackageOrder order() {
        Set<DualWritePackage> given = EnumSet.noneOf(DualWritePackage.class);
        items.values().forEach(item -> DualWritePackage.of(item.uniqueName()).ifPresent(given::add));
        List<DualWritePackage> needed = withNeeds(given, projectOperations).stream()
                .filter(each -> given.contains(each) || !isInstalled(each))
                .toList();
        if (projectOperations && given.contains(DualWritePackage.PARTY_AND_ADDRESS_BOOK)) {
            warnings.add("Party and global address book is not supported with Project Operations.");
        }
        List<String> missing = missing(needed, given);
        return new PackageOrder(sorted(), needed, missing, warnings);
    }

    /** Whether any of its solutions is there; of a package whose names are not public nobody can tell. */
    private boolean isInstalled(DualWritePackage each) {
        return each.solutions().stream().map(PackageSorting::key).anyMatch(installed::contains);
    }

    private List<String> missing(List<DualWritePackage> needed, Set<DualWritePackage> given) {
        Set<String> missing = new LinkedHashSet<>();
        for (DualWritePackage each : needed) {
            if (each.solutions().isEmpty()) {
                warnings.add(
                        each.title() + " is needed; whether it is installed cannot be told, because the unique names"
                                + " of its solutions are not public.");
            } else if (!given.contains(each)) {
                missing.add(each.title());
            }
        }
        for (PackageOrder.Item item : items.values()) {
            for (String required : new TreeSet<>(item.requires())) {
                boolean there = items.containsKey(key(required)) || installed.contains(key(required));
                boolean inPackage =
                        DualWritePackage.of(required).filter(missingIn(missing)).isPresent();
                if (!there && !inPackage) {
                    missing.add(required);
                }
            }
        }
        return List.copyOf(missing);
    }

    private static Predicate<DualWritePackage> missingIn(Set<String> missing) {
        return each -> missing.contains(each.title());
    }

    private List<String> sorted() {
        Comparator<PackageOrder.Item> order = Comparator.<PackageOrder.Item>comparingInt(this::rank)
                .thenComparingInt(PackageSorting::place)
                .thenComparing(item -> key(item.uniqueName()));
        Map<String, PackageOrder.Item> open = new LinkedHashMap<>();
        items.values().stream().sorted(order).forEach(item -> open.put(key(item.uniqueName()), item));
        List<String> sorted = new ArrayList<>();
        while (!open.isEmpty()) {
            PackageOrder.Item next = open.values().stream()
                    .filter(item -> requirements(item).stream().noneMatch(open::containsKey))
                    .findFirst()
                    .orElseGet(() -> breakingACircle(open));
            sorted.add(next.uniqueName());
            open.remove(key(next.uniqueName()));
        }
        return sorted;
    }

    private PackageOrder.Item breakingACircle(Map<String, PackageOrder.Item> open) {
        PackageOrder.Item first = open.values().iterator().next();
        warnings.add(
                first.uniqueName() + " is installed before solutions that it needs: they need each other in a circle.");
        return first;
    }

    private int rank(PackageOrder.Item item) {
        return DualWritePackage.of(item.uniqueName())
                .map(each -> ranks(projectOperations).indexOf(each))
                .orElse(Integer.MAX_VALUE);
    }

    private static int place(PackageOrder.Item item) {
        return DualWritePackage.of(item.uniqueName())
                .map(each -> each.solutions().stream()
                        .map(PackageSorting::key)
                        .toList()
                        .indexOf(key(item.uniqueName())))
                .orElse(0);
    }

    /** Keys of the given solutions that go before one. */
    private Set<String> requirements(PackageOrder.Item item) {
        Set<String> before = new TreeSet<>();
        item.requires().forEach(name -> before.add(key(name)));
        Optional<DualWritePackage> own = DualWritePackage.of(item.uniqueName());
        own.ifPresent(each -> {
            withNeeds(Set.of(each), projectOperations).stream()
                    .filter(needed -> needed != each)
                    .flatMap(needed -> needed.solutions().stream())
                    .forEach(name -> before.add(key(name)));
            // the solutions of a package go in the order of the table
            each.solutions().stream().limit(place(item)).forEach(name -> before.add(key(name)));
        });
        boolean core = own.filter(each -> each == DualWritePackage.CORE).isPresent();
        if (!core) {
            DualWritePackage.CORE.solutions().forEach(name -> before.add(key(name)));
        }
        before.remove(key(item.uniqueName()));
        return before;
    }

    /** Packages and all that they need, in order. */
    public static List<DualWritePackage> withNeeds(Set<DualWritePackage> wanted, boolean projectOperations) {
        Set<DualWritePackage> all = EnumSet.noneOf(DualWritePackage.class);
        for (DualWritePackage each : wanted) {
            all.add(each);
            all.addAll(each.needs());
        }
        return ranks(projectOperations).stream().filter(all::contains).toList();
    }

    private static List<DualWritePackage> ranks(boolean projectOperations) {
        return projectOperations ? FOR_PROJECT_OPERATIONS : List.of(DualWritePackage.values());
    }
}
