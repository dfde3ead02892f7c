package org.almanac.dualwrite.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapDraft;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/**
 * What a draft must have to be saved at all (dual-write-and-order-management 1.1, 1.3). Whether the map can be run is looked at
 * when it is started: a version may be saved without its keys, as the remedy for circular maps does (1.7).
 */
final class DraftRules {

    private DraftRules() {}

    /** Publisher's unique name, as it was given. */
    static String publisher(MapDraft draft) {
        return required(draft.publisher(), "publisher", "Choose the publisher that the version belongs to.");
    }

    static MapVersion version(MapDraft draft) {
        MapVersion version = MapVersion.parse(
                required(draft.version(), "version", "Give the version that it is saved as, such as 1.0.0.0."));
        if (version.none()) {
            throw InvalidDraft.because("0.0.0.0 stands for no version; give a higher one.", "version");
        }
        return version;
    }

    private static String required(@Nullable String value, String field, String message) {
        if (value == null || value.isBlank()) {
            throw InvalidDraft.because(message, field);
        }
        return value.strip();
    }

    static void check(MapDraft draft) {
        MapPair pair = draft.pair();
        List<ProblemDetailItem> wrong = new ArrayList<>();
        if (pair.set().isEmpty() || pair.entity().isEmpty()) {
            wrong.add(InvalidDraft.item("A map has a table and an entity.", "pair"));
        }
        if (draft.mapping().fields().isEmpty()) {
            wrong.add(InvalidDraft.item("A map has at least one field.", "legs"));
        }
        for (MappingLeg leg : draft.mapping().legs()) {
            if (!new MapPair(leg.table(), leg.entity()).equals(pair)) {
                wrong.add(InvalidDraft.item(
                        "The leg maps " + leg.entity() + " to " + leg.table() + ", not " + pair + ".", leg.table()));
            }
            fields(leg, wrong);
        }
        if (!wrong.isEmpty()) {
            throw InvalidDraft.because(pair.displayName(), wrong);
        }
    }

    private static void fields(MappingLeg leg, List<ProblemDetailItem> wrong) {
        Set<String> destinations = new HashSet<>();
        for (FieldMapping field : leg.fields()) {
            if (field.source().isBlank() && field.destination().isBlank()) {
                wrong.add(InvalidDraft.item("A field has a source or a destination.", leg.table()));
            }
            String destination = field.destination().toLowerCase(Locale.ROOT);
            if (!destination.isBlank() && !destinations.add(destination)) {
                wrong.add(InvalidDraft.item(
                        "The column " + field.destination() + " is mapped twice.", field.destination()));
            }
        }
    }
}
