package org.almanac.ordermanagement.authoring;

import java.util.List;
import org.almanac.ordermanagement.Closure.MissingRecord;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;

/** How records that are lacking are told. */
final class LackingRecords {

    private LackingRecords() {}

    /** The refusal of an export, with an item for each. */
    static Refusal refusal(String solution, List<MissingRecord> lacking) {
        List<ProblemDetailItem> items = lacking.stream()
                .map(missing -> new ProblemDetailItem(
                        ErrorCode.RECORDS_INCOMPLETE.code(),
                        message(missing),
                        missing.id().toString(),
                        null))
                .toList();
        String count = lacking.size() == 1 ? "a record" : lacking.size() + " records";
        return new Refusal(
                ErrorCode.RECORDS_INCOMPLETE,
                "The solution " + solution + " lacks " + count + " that its records of order management need: "
                        + items.get(0).message(),
                solution,
                items,
                null);
    }

    /** In one sentence or two, with what needs it. */
    static String message(MissingRecord missing) {
        return missing.neededBy().label() + ": " + missing.why();
    }
}
