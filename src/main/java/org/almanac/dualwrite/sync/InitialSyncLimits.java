package org.almanac.dualwrite.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.SyncVerdict;
import org.almanac.dualwrite.SyncVerdict.Kind;

/** The platform's limits of initial syncs (dual-write-and-order-management 1.9). */
public final class InitialSyncLimits {

    /** Rows of one company in one run. */
    public static final long ROWS_PER_COMPANY = 500_000;
    /** Rows that a single-threaded entity takes within the 24 hours that a run from Dataverse may last. */
    public static final long ROWS_SINGLE_THREADED = 70_000;
    /** With so many lookups a map cannot be copied from Dataverse. */
    public static final int LOOKUPS = 10;
    /** Companies with which an initial sync works. */
    public static final int COMPANIES = 40;
    /** Companies with which a link works. */
    public static final int COMPANIES_OF_LINK = 250;

    private InitialSyncLimits() {}

    /** The verdict on facts: the first limit that is passed, the most serious first. */
    public static SyncVerdict verdict(SyncFacts facts) {
        return Stream.<Supplier<Optional<SyncVerdict>>>of(
                        () -> companies(facts), () -> rows(facts), () -> lookups(facts), () -> singleThreaded(facts))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new SyncVerdict(Kind.ALLOWED, "No limit is near.", ""));
    }

    private static Optional<SyncVerdict> companies(SyncFacts facts) {
        if (facts.companies() > COMPANIES_OF_LINK) {
            return rejected(
                    text("%d legal entities: more than the %d of a link", facts.companies(), COMPANIES_OF_LINK),
                    "take legal entities out of the link");
        }
        if (facts.companies() > COMPANIES) {
            return rejected(
                    text(
                            "%d legal entities: an initial sync exceeds the maximum partitions above %d, live sync works",
                            facts.companies(), COMPANIES),
                    "migrate the rows separately and skip the initial sync");
        }
        return Optional.empty();
    }

    private static Optional<SyncVerdict> rows(SyncFacts facts) {
        return facts.most() > ROWS_PER_COMPANY
                ? rejected(
                        text("%d rows in one legal entity: more than %d in one run", facts.most(), ROWS_PER_COMPANY),
                        "migrate the rows separately and skip the initial sync")
                : Optional.empty();
    }

    private static Optional<SyncVerdict> lookups(SyncFacts facts) {
        return fromDataverse(facts) && facts.lookups() >= LOOKUPS
                ? rejected(
                        text(
                                "%d lookups: a map with %d or more is not copied from Dataverse",
                                facts.lookups(), LOOKUPS),
                        "save a version with fewer lookups for the initial sync, or skip it")
                : Optional.empty();
    }

    private static Optional<SyncVerdict> singleThreaded(SyncFacts facts) {
        return fromDataverse(facts) && facts.singleThreaded() && facts.total() > ROWS_SINGLE_THREADED
                ? Optional.of(new SyncVerdict(
                        Kind.WARNED,
                        text(
                                "%d rows of an entity that takes them one by one: about %d are done in the 24 hours of a run",
                                facts.total(), ROWS_SINGLE_THREADED),
                        "migrate the rows separately and skip the initial sync"))
                : Optional.empty();
    }

    private static boolean fromDataverse(SyncFacts facts) {
        return facts.direction() == MapDirection.TO_FINANCE || facts.direction() == MapDirection.BOTH;
    }

    private static Optional<SyncVerdict> rejected(String reason, String alternative) {
        return Optional.of(new SyncVerdict(Kind.REJECTED, reason, alternative));
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
