package org.almanac.dualwrite.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.MapDraft;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.dualwrite.validation.MapValidation;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/**
 * What a draft must have to be saved at all (dual-write-and-order-management 1.1, 1.3). A version may be saved without
 * its keys or before its columns are there: whether it can be run is looked at when it is started.
 */
final class DraftRules {

    /** Fields without a side or mapped twice, defaults that are missing, filters that cannot be read (2.7). */
    private static final Set<String> MISTAKES =
            Set.of("DIPV1012", "DIPV1021", "DIPV1023", "DIPV1024", "DIPV1026", "DIPV1029", "DIPV1031", "900");

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
        }
        mistakes(draft, wrong);
        if (!wrong.isEmpty()) {
            throw InvalidDraft.because(pair.displayName(), wrong);
        }
    }

    /** What no environment could mend: the map is at odds with itself. */
    private static void mistakes(MapDraft draft, List<ProblemDetailItem> wrong) {
        MapPair pair = draft.pair();
        for (ValidationIssue issue : MapValidation.issues(
                draft.mapping(), List.of(), DataverseTable.open(pair.set()), FinanceEntity.open(pair.entity()))) {
            if (MISTAKES.contains(issue.code())) {
                wrong.add(new ProblemDetailItem(
                        issue.code(), issue.message() + ' ' + issue.remedy(), issue.subject(), null));
            }
        }
    }
}
