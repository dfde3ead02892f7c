package org.almanac.solution.xml;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.zip.Names;
import org.jspecify.annotations.Nullable;

/**
 * Errors about one XML document.
 *
 * @param entry the entry of the archive that is read
 */
public record XmlProblems(String entry) {

    /** Well-formedness, or whatever the stream underneath has refused. */
    public AlmanacException of(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AlmanacException known) {
                return known;
            }
        }
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        String message = Names.firstLine(String.valueOf(e.getMessage()));
        if (message.contains("limit") && message.contains("exceeded")) {
            return limit(message, line);
        }
        if (message.toLowerCase(Locale.ROOT).contains("undeclared general entity") || message.contains("DTD")) {
            return unsafe("an entity that is not one of XML's own", line);
        }
        return problem(ErrorCode.MALFORMED_XML, PlatformCode.IMPORT_INVALID_XML.hex(), message, line, e);
    }

    /** A parser reports some defects of encoding by unchecked exceptions. */
    public AlmanacException ofUnchecked(RuntimeException e, int line) {
        if (e instanceof AlmanacException known) {
            return known;
        }
        return problem(ErrorCode.MALFORMED_XML, PlatformCode.IMPORT_INVALID_XML.hex(), "unreadable XML", line, e);
    }

    public BadInput malformed(String message, int line) {
        return problem(ErrorCode.MALFORMED_XML, PlatformCode.IMPORT_INVALID_XML.hex(), message, line, null);
    }

    public BadInput unsafe(String what, int line) {
        String message = what + " is not allowed";
        return problem(ErrorCode.UNSAFE_XML, ErrorCode.UNSAFE_XML.code(), message, line, null);
    }

    public BadInput limit(String message, int line) {
        return problem(ErrorCode.ARCHIVE_TOO_LARGE, ErrorCode.ARCHIVE_TOO_LARGE.code(), message, line, null);
    }

    /** A component that breaks a rule of the format. */
    public BadInput invalid(String message, int line) {
        return problem(ErrorCode.INVALID_COMPONENT, ErrorCode.INVALID_COMPONENT.code(), message, line, null);
    }

    private BadInput problem(ErrorCode code, String itemCode, String message, int line, @Nullable Throwable cause) {
        String where = Names.shown(entry);
        return new BadInput(
                code,
                where + ", line " + line + ": " + message,
                where,
                List.of(new ProblemDetailItem(itemCode, message, where, line)),
                cause);
    }
}
