package org.almanac.web.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/** The body of every answer that is no success (RFC 9457). */
@Schema(name = "Problem", description = "The body of every answer that is no success (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "remedy", "subject", "errors", "id"})
public record Problem(
        @Schema(example = "urn:alm:problem:ALM-ENV-001") String type,
        @Schema(example = "Unknown environment") String title,
        @Schema(example = "404") int status,

        @Schema(description = "What is wrong this time", example = "There is no environment 'tst'.")
        String detail,

        @Schema(description = "Path of the request", example = "/api/environments/tst")
        String instance,

        @Schema(description = "Stable code; docs/errors.md lists all", example = "ALM-ENV-001")
        String code,

        @Schema(description = "What to do next") String remedy,

        @Schema(description = "Environment, package, component, field or file it is about", example = "tst") @Nullable
        String subject,

        @Schema(description = "The single causes, where there are several")
        List<Item> errors,

        @Schema(description = "Only with status 500: the log has the details under it") @Nullable
        String id) {

    private static final int LONGEST = 1000;

    /** One of several causes. */
    @Schema(name = "ProblemItem", description = "One of several causes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            @Schema(example = "ALM-PKG-007") String code,
            String message,

            @Schema(description = "Entry of an archive, field or component") @Nullable
            String where,

            @Schema(description = "Line, from 1") @Nullable Integer line) {

        static Item of(ProblemDetailItem item) {
            return new Item(item.code(), shown(item.message()), shownOrNull(item.where()), item.line());
        }
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(AlmanacException error, String instance) {
        return new Problem(
                type(error.code()),
                error.code().title(),
                error.code().status(),
                shown(error.getMessage()),
                instance,
                error.code().code(),
                error.code().remedy(),
                shownOrNull(error.subject().orElse(null)),
                error.items().stream().map(Item::of).toList(),
                null);
    }

    /** A problem of which nothing may be told but the id under which the log has it. */
    static Problem defect(String id, String instance) {
        var code = ErrorCode.DEFECT;
        return new Problem(
                type(code),
                code.title(),
                code.status(),
                "Something went wrong that Almanac does not know.",
                instance,
                code.code(),
                code.remedy(),
                null,
                List.of(),
                id);
    }

    /** A message may repeat a name that somebody has made very long. */
    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static @Nullable String shownOrNull(@Nullable String text) {
        return text == null ? null : shown(text);
    }

    private static String type(ErrorCode code) {
        return "urn:alm:problem:" + code.code();
    }
}
