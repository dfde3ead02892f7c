package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapWish;
import org.almanac.dualwrite.VersionRule;
import org.almanac.problem.ErrorCode;

/** Which maps a wish is about: those of the package, those that it names, and those on an entity set whose key changes. */
final class MapScope {

    private final TableMapWish wish;
    private final Findings findings;
    private final Set<MapPair> known = new TreeSet<>();
    private final Map<MapPair, VersionRule.Version> named = new TreeMap<>();
    private final Map<String, List<String>> keys = new TreeMap<>();
    private final Set<MapPair> chosen = new TreeSet<>();

    MapScope(TableMapWish wish, Findings findings) {
        this.wish = wish;
        this.findings = findings;
        wish.now().maps().forEach(map -> known.add(map.pair()));
        wish.packaged().forEach(map -> known.add(map.version().pair()));
        wish.versions().named().forEach(this::name);
        wish.keys().forEach(this::key);
        wish.packaged().forEach(map -> chosen.add(map.version().pair()));
        chosen.addAll(named.keySet());
        if (wish.packaged().isEmpty() && wish.versions().base() != VersionRule.Base.PACKAGE) {
            chosen.addAll(known);
        }
        refuseDuplicates();
    }

    /** Maps whose version is chosen by the rule. */
    Set<MapPair> chosen() {
        return chosen;
    }

    /** Versions of maps that the rule names. */
    Optional<VersionRule.Version> named(MapPair map) {
        return Optional.ofNullable(named.get(map));
    }

    /** Keys that are wanted and differ from the present ones, by entity set as the maps write it. */
    Map<String, List<String>> changedKeys() {
        return Keys.differing(keys, wish.now().keys());
    }

    /** All maps that the wish is about. */
    Set<MapPair> all() {
        Set<MapPair> all = new TreeSet<>(chosen);
        Map<String, List<String>> changed = changedKeys();
        wish.now().maps().stream()
                .map(TableMap::pair)
                .filter(map -> changed.keySet().stream().anyMatch(map.set()::equalsIgnoreCase))
                .forEach(all::add);
        return all;
    }

    private void name(String text, VersionRule.Version version) {
        String wanted = text.strip();
        List<MapPair> found = matching(pair -> pair.displayName().equalsIgnoreCase(wanted));
        if (found.isEmpty()) {
            found = matching(
                    pair -> pair.entity().equalsIgnoreCase(wanted) || pair.set().equalsIgnoreCase(wanted));
        }
        if (found.isEmpty()) {
            findings.refuse(
                    ErrorCode.UNKNOWN_TABLE_MAP,
                    "There is no table map '" + wanted + "', neither in the environment nor in the package.");
        } else if (found.size() > 1) {
            findings.refuse(
                    ErrorCode.AMBIGUOUS_TABLE_MAP,
                    "'" + wanted + "' can be "
                            + String.join(
                                    " or ",
                                    found.stream().map(MapPair::displayName).toList())
                            + ".");
        } else {
            named.put(found.get(0), version);
        }
    }

    private List<MapPair> matching(Predicate<MapPair> condition) {
        return known.stream().filter(condition).toList();
    }

    private void key(String set, List<String> key) {
        Optional<String> spelled =
                known.stream().map(MapPair::set).filter(set::equalsIgnoreCase).findFirst();
        if (spelled.isEmpty()) {
            findings.refuse(ErrorCode.UNKNOWN_TABLE_MAP, "There is no table map on '" + set + "' to give a key to.");
        } else if (key.isEmpty() || key.stream().anyMatch(String::isBlank)) {
            findings.refuse("DIPV1003", "The integration key of " + set + " has no field, or one without a name.");
        } else {
            // written as it is where it exists, so that it is changed and not added
            String written = wish.now().keys().keySet().stream()
                    .filter(set::equalsIgnoreCase)
                    .findFirst()
                    .orElse(spelled.get());
            keys.put(written, key);
        }
    }

    private void refuseDuplicates() {
        List<MapPair> seen = new ArrayList<>();
        for (MapPair pair : wish.now().maps().stream().map(TableMap::pair).toList()) {
            if (seen.contains(pair) && all().contains(pair)) {
                findings.refuse(
                        ErrorCode.AMBIGUOUS_TABLE_MAP,
                        pair + " is listed more than once, as happens when several solutions are applied in one"
                                + " request. Remove the duplicate on the Dual-write page.");
            }
            seen.add(pair);
        }
    }
}
