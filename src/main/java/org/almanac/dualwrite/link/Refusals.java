package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.MapPair;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;

/** How orders are refused. */
final class Refusals {

    private Refusals() {}

    static Refusal coreMissing() {
        return new Refusal(ErrorCode.DUAL_WRITE_CORE_MISSING, "Dual Write Core is not installed.");
    }

    static Refusal notLinked() {
        return new Refusal(
                ErrorCode.NOT_LINKED, "The environment is not linked with a finance and operations environment.");
    }

    static Refusal link(String message, List<ProblemDetailItem> items) {
        return new Refusal(ErrorCode.LINK_REFUSED, message, null, items, null);
    }

    static Refusal order(String message) {
        return new Refusal(ErrorCode.DUAL_WRITE_REFUSED, message);
    }

    static Refusal map(MapPair map, String message) {
        return new Refusal(ErrorCode.DUAL_WRITE_REFUSED, message, map.displayName());
    }

    /** A list of maps in words. */
    static String names(List<MapPair> maps) {
        return String.join(", ", maps.stream().map(MapPair::displayName).toList());
    }
}
