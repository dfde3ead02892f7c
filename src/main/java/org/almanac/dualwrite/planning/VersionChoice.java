package org.almanac.dualwrite.planning;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMapWish;
import org.almanac.dualwrite.VersionRule;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Chooses a map's version by the rule (dual-write-and-order-management 4, scenarios 18 to 20). */
final class VersionChoice {

    private final TableMapWish wish;
    private final Findings findings;

    VersionChoice(TableMapWish wish, Findings findings) {
        this.wish = wish;
        this.findings = findings;
    }

    /** The version to run; empty if the map has none and gets none. */
    Optional<TableMapVersion> choose(MapPair pair, VersionRule.@Nullable Version named) {
        Optional<TableMapVersion> applied = wish.now().map(pair).flatMap(TableMap::appliedVersion);
        if (named != null) {
            return named(pair, named, applied);
        }
        Optional<TableMapVersion> best =
                best(candidates(pair).stream().filter(this::mayBeChosen).toList(), applied);
        if (best.isEmpty()) {
            findings.warn(pair, "no version fits the rule; " + kept(applied));
            return applied;
        }
        return sensible(pair, best.get(), applied);
    }

    /** Versions that the rule chooses among. */
    private Collection<TableMapVersion> candidates(MapPair pair) {
        Map<UUID, TableMapVersion> candidates = new LinkedHashMap<>();
        if (wish.versions().base() != VersionRule.Base.PACKAGE) {
            all(pair).forEach(version -> candidates.put(version.id(), version));
        }
        packaged(pair).forEach(version -> candidates.put(version.id(), version));
        return candidates.values();
    }

    private List<TableMapVersion> all(MapPair pair) {
        Map<UUID, TableMapVersion> all = new LinkedHashMap<>();
        wish.now().map(pair).map(TableMap::versions).orElse(List.of()).stream()
                .filter(version -> !wish.deleted().contains(version.id()))
                .forEach(version -> all.put(version.id(), version));
        packaged(pair).forEach(version -> all.put(version.id(), version));
        return List.copyOf(all.values());
    }

    private List<TableMapVersion> packaged(MapPair pair) {
        return wish.packaged().stream()
                .map(SavedMap::version)
                .filter(version -> version.pair().equals(pair))
                .toList();
    }

    private boolean mayBeChosen(TableMapVersion version) {
        VersionRule rule = wish.versions();
        boolean publisher = rule.publishers().isEmpty()
                || rule.publishers().stream().anyMatch(version.publisher()::equalsIgnoreCase);
        boolean exact = rule.exact() == null || rule.exact().equals(version.version());
        return publisher && exact;
    }

    private Optional<TableMapVersion> named(
            MapPair pair, VersionRule.Version named, Optional<TableMapVersion> applied) {
        String publisher = named.publisher();
        List<TableMapVersion> found = all(pair).stream()
                .filter(version -> version.version().equals(named.version()))
                .filter(version -> publisher == null || publisher.equalsIgnoreCase(version.publisher()))
                .toList();
        if (found.isEmpty()) {
            findings.refuse(
                    ErrorCode.UNKNOWN_MAP_VERSION,
                    pair + " has no version " + named.version() + (publisher == null ? "" : " of " + publisher)
                            + "; it has "
                            + String.join(
                                    ", ",
                                    all(pair).stream()
                                            .map(StepList::named)
                                            .distinct()
                                            .sorted()
                                            .toList())
                            + ".");
            return applied;
        }
        // what is applied stays where it fits, so as not to switch for nothing
        return applied.filter(found::contains).or(() -> best(found, applied));
    }

    private static Optional<TableMapVersion> best(List<TableMapVersion> versions, Optional<TableMapVersion> applied) {
        return versions.stream()
                .min(Comparator.comparing(TableMapVersion::version)
                        .reversed()
                        .thenComparing(TableMapVersion::publisher, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(version -> applied.filter(
                                        present -> present.id().equals(version.id()))
                                .isEmpty())
                        .thenComparing(TableMapVersion::id));
    }

    private Optional<TableMapVersion> sensible(MapPair pair, TableMapVersion best, Optional<TableMapVersion> applied) {
        if (applied.isPresent()) {
            TableMapVersion present = applied.get();
            if (!wish.older() && best.version().compareTo(present.version()) < 0) {
                findings.warn(
                        pair,
                        "the rule gives " + StepList.named(best) + ", lower than the present one; " + kept(applied)
                                + ". Name the version, or allow lower ones.");
                return applied;
            }
            if (best.version().major() > present.version().major() + 1) {
                findings.warn(
                        pair,
                        "from " + StepList.named(present) + " to " + StepList.named(best)
                                + " is more than one major version; make sure that it is not a parked one.");
            }
        }
        return Optional.of(best);
    }

    private static String kept(Optional<TableMapVersion> applied) {
        return applied.map(version -> StepList.named(version) + " stays").orElse("it has none");
    }
}
