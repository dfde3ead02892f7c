package org.almanac.dualwrite.saved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.UnusableMap;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Makes saved versions out of rows; what cannot be one is kept with the reason. */
final class RowReading {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]\\s]+)_\\[(.+)]");
    private static final String ACTIVE = "0";

    private static final Comparator<SavedMap> ORDER = Comparator.comparing(SavedMap::pair)
            .thenComparing(map -> map.version().publisher())
            .thenComparing(map -> map.version().version())
            .thenComparing(map -> map.version().id());
    private static final Comparator<UnusableMap> BY_NAME =
            Comparator.comparing(UnusableMap::name).thenComparing(UnusableMap::id);

    private final Prefixes prefixes;

    RowReading(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    SavedMaps of(List<MapRow> rows) {
        List<SavedMap> maps = new ArrayList<>();
        List<UnusableMap> unusable = new ArrayList<>();
        for (MapRow row : rows) {
            try {
                maps.add(saved(row));
            } catch (BadInput reason) {
                unusable.add(new UnusableMap(row.id(), row.value("msdyn_name"), message(reason), row.solutions()));
            }
        }
        maps.sort(ORDER);
        unusable.sort(BY_NAME);
        return new SavedMaps(maps, unusable);
    }

    private static String message(BadInput reason) {
        return String.valueOf(reason.getMessage());
    }

    /** @throws BadInput with the reason why it is no saved version */
    private SavedMap saved(MapRow row) {
        String state = row.value("statecode").strip();
        if (!state.isEmpty() && !state.equals(ACTIVE)) {
            throw unusable("The row is deactivated.", row);
        }
        String name = row.value("msdyn_name").strip();
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw unusable(
                    "The name '" + name + "' is not written '<prefix>_[<table> - <entity>]', such as"
                            + " 'fus_[accounts - Customers V3]'.",
                    row);
        }
        MapPair pair = MapPair.parse(parts.group(2));
        Mapping mapping = Mapping.parse(row.value("msdyn_mapping"));
        String displayName = row.value("msdyn_displayname").strip();
        TableMapVersion version = new TableMapVersion(
                row.id(),
                pair,
                prefixes.publisher(parts.group(1), row.owner()),
                MapVersion.parse(row.value("msdyn_version")),
                name,
                row.managed(),
                row.customized(),
                mapping.direction(),
                row.definition(),
                row.solutions());
        return new SavedMap(version, mapping, displayName.isEmpty() ? pair.displayName() : displayName);
    }

    private static BadInput unusable(String message, MapRow row) {
        return new BadInput(ErrorCode.TABLE_MAP_INVALID, message, row.ref().key());
    }
}
