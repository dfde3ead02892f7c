package org.almanac.webapi.protocol;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ErrorKind;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.webapi.model.WebApiError;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the errors of Almanac are called on the platform (dataverse-semantics 8.5, 10). */
final class Translation {

    private static final Pattern NUMBER = Pattern.compile("0x[0-9A-Fa-f]{8}");
    private static final Set<String> DENIED = Set.of("0x80040220", "0x80048405");
    private static final int SECONDS = 10;

    private Translation() {}

    static WebApiError of(RuntimeException error) {
        if (error instanceof WebApiError said) {
            return said;
        }
        if (error instanceof AlmanacException known) {
            return known(known);
        }
        if (error instanceof AccessDeniedException denied) {
            return new WebApiError(403, "0x80040220", String.valueOf(denied.getMessage()));
        }
        if (error instanceof DuplicateKeyException) {
            return WebApiError.duplicate();
        }
        boolean busy = error instanceof TransientDataAccessException
                || error instanceof ConcurrencyFailureException
                || error instanceof DataAccessResourceFailureException
                || error instanceof CannotCreateTransactionException;
        if (busy) {
            return new WebApiError(503, "0x80044150", "The environment cannot do this now; try again.", SECONDS);
        }
        return unexpected();
    }

    /** The single causes of an error, for those who ask for all that is known; empty for none. */
    static String causes(RuntimeException error) {
        if (error instanceof AlmanacException known && !known.items().isEmpty()) {
            return known.items().stream()
                    .map(item -> item.code() + ' ' + item.message())
                    .collect(Collectors.joining("; ", ": ", ""));
        }
        return "";
    }

    private static WebApiError known(AlmanacException error) {
        ErrorKind kind = error.code().kind();
        if (kind == ErrorKind.TRANSIENT) {
            return new WebApiError(503, "0x80044150", error.getMessage(), SECONDS);
        }
        Optional<String> number = error.items().stream()
                .map(ProblemDetailItem::code)
                .filter(code -> NUMBER.matcher(code).matches())
                .findFirst();
        if (number.isPresent()) {
            return new WebApiError(DENIED.contains(number.get()) ? 403 : 400, number.get(), error.getMessage());
        }
        if (error.code() == ErrorCode.NOT_ALLOWED) {
            return new WebApiError(403, "0x80040220", error.getMessage());
        }
        return switch (kind) {
            case BAD_INPUT ->
                error.code().status() == 404
                        ? new WebApiError(404, "0x80040217", error.getMessage())
                        : WebApiError.invalidArgument(error.getMessage());
            case REFUSAL -> WebApiError.invalidArgument(error.getMessage());
            default -> unexpected();
        };
    }

    /** Nothing of the inside is told. */
    private static WebApiError unexpected() {
        return new WebApiError(500, "0x80040216", "An unexpected error occurred.");
    }
}
