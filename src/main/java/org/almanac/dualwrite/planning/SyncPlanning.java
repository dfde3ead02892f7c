package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.dualwrite.MappingDifference;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.SyncQuestion;
import org.almanac.dualwrite.SyncRule;
import org.almanac.dualwrite.SyncVerdict;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMapWish;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Which of the maps that are started may need their existing rows copied. */
final class SyncPlanning {

    private final TableMapWish wish;
    private final Findings findings;

    SyncPlanning(TableMapWish wish, Findings findings) {
        this.wish = wish;
        this.findings = findings;
    }

    List<SyncQuestion> questions(List<MapChange> changes) {
        List<SyncQuestion> questions = new ArrayList<>();
        for (MapChange change : changes) {
            TableMapVersion version = change.version();
            if (change.starts() && version != null && wish.sync() != SyncRule.SKIP) {
                reason(change).ifPresent(why -> {
                    SyncQuestion question =
                            new SyncQuestion(change.pair(), version.id(), facts(change, version.id()), why);
                    judge(question);
                    questions.add(question);
                });
            }
        }
        return questions;
    }

    private Optional<String> reason(MapChange change) {
        if (wish.sync() == SyncRule.FULL) {
            return Optional.of("a full copy is asked for");
        }
        if (change.fresh()) {
            return Optional.of("a new map");
        }
        MappingDifference difference = change.difference();
        if (difference == null || difference.added().isEmpty() && !difference.filters()) {
            return Optional.empty();
        }
        return Optional.of(
                difference.added().isEmpty()
                        ? "changed filters"
                        : "new columns: " + String.join(", ", difference.added()));
    }

    /** Of a version that the environment has already; a map's versions copy the same rows. */
    private @Nullable SyncFacts facts(MapChange change, UUID version) {
        UUID applied = change.applied();
        if (wish.now().version(version).isPresent()) {
            return wish.facts().apply(version);
        }
        return applied != null && wish.now().version(applied).isPresent()
                ? wish.facts().apply(applied)
                : null;
    }

    private void judge(SyncQuestion question) {
        SyncFacts facts = question.facts();
        if (facts == null) {
            return;
        }
        SyncVerdict verdict = SyncVerdict.of(facts);
        if (verdict.kind() == SyncVerdict.Kind.ALLOWED) {
            return;
        }
        String text = "initial sync: " + verdict.reason() + ". Instead: " + verdict.alternative() + ".";
        if (verdict.kind() == SyncVerdict.Kind.REJECTED && wish.sync() == SyncRule.FULL) {
            findings.refuse(ErrorCode.TABLE_MAPS_REFUSED, question.pair() + ": " + text);
        } else {
            findings.warn(question.pair(), text);
        }
    }
}
