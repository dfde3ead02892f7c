package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.target.dataverse.client.ServiceError;
import org.almanac.target.embedded.Work;
import org.jspecify.annotations.Nullable;

/**
 * Why the environment did not do something, in the platform's words (dataverse-semantics 10).
 *
 * @param code the platform's number, such as {@code 0x8004801D}; null where it says none
 * @param text everything it says
 */
record PlatformFailure(@Nullable String code, String text) {

    /** Somebody else works on the environment's solutions; nothing has happened. */
    private static final Set<String> LOCKED =
            Set.of("0x80071151", "0x80071154", "0x8004F061", "0x8004F062", "0x8004F063", "0x8004F064", "0x8004F067");

    /** It broke: timeouts, wrappers and what has no number of its own. All other numbers say no. */
    private static final Set<String> BROKEN = Set.of(
            "0x80040216",
            "0x80044150",
            "0x80040224",
            "0x8004801E",
            "0x80048033",
            "0x80048035",
            "0x80048543",
            "0x8004F046");

    private static final int LONGEST = 1000;

    static PlatformFailure of(ServiceError error) {
        return new PlatformFailure(error.code(), error.message());
    }

    /** @param row of {@code asyncoperations}; {@code friendlymessage} is for people, {@code message} says more */
    static PlatformFailure of(JsonNode row) {
        int number = row.path("errorcode").asInt(0);
        String friendly = row.path("friendlymessage").asText("").strip();
        String text = friendly.isEmpty() ? row.path("message").asText("").strip() : friendly;
        return new PlatformFailure(
                number == 0 ? null : ServiceError.canonical(number),
                text.isEmpty() ? "The environment gives no reason." : text);
    }

    boolean locked() {
        return code != null && LOCKED.contains(code);
    }

    /** Whether the environment said no, rather than that it broke. */
    boolean refusal() {
        return code != null && !BROKEN.contains(code);
    }

    /** For people, without what it says of dependencies as XML. */
    String message() {
        String plain = MissingDependencyItems.without(text);
        String shown = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
        return shown + (code == null ? "" : " (" + code + ")");
    }

    /** The number and each missing dependency. */
    List<ProblemDetailItem> items(@Nullable String where) {
        List<ProblemDetailItem> items = new ArrayList<>();
        List<ProblemDetailItem> missing = MissingDependencyItems.of(text);
        if (code != null && missing.isEmpty()) {
            items.add(new ProblemDetailItem(code, message(), where, null));
        }
        items.addAll(missing);
        return items;
    }

    /** What the refusal of the work is called. */
    static ErrorCode refusalOf(Work work) {
        if (work instanceof Work.Uninstall) {
            return ErrorCode.UNINSTALL_REFUSED;
        }
        if (work instanceof Work.Undo) {
            return ErrorCode.CANNOT_UNDO;
        }
        if (work instanceof Work.Export) {
            return ErrorCode.EXPORT_REFUSED;
        }
        return work instanceof Work.Import ? ErrorCode.IMPORT_REFUSED : ErrorCode.ENVIRONMENT_REFUSES;
    }
}
