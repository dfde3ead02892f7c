package org.almanac.web.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Tells what is wrong with a JSON body in words of its sender; the parser's own messages name classes. */
public final class UnreadableBody {

    private static final int SHOWN = 60;

    private UnreadableBody() {}

    static AlmanacException problem(HttpMessageNotReadableException error) {
        if (error.getCause() instanceof JsonProcessingException cause) {
            return problem(cause);
        }
        return new BadInput(ErrorCode.MALFORMED_REQUEST, "The body is missing or cannot be read; send a JSON object.");
    }

    /** A part of the body that is read later than the body itself. */
    public static AlmanacException problem(JsonProcessingException cause) {
        if (cause instanceof JsonMappingException mapping && mapping.getCause() instanceof AlmanacException own) {
            return own;
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return wrongType(mismatch);
        }
        return malformed(cause);
    }

    private static BadInput unknownField(UnrecognizedPropertyException error) {
        String field = path(error);
        var known = error.getKnownPropertyIds();
        String names = known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", " Known are ", "."));
        return at(error, "The field '" + field + "' is not known." + names, field);
    }

    private static BadInput wrongType(MismatchedInputException error) {
        String field = path(error);
        String subject = field.isEmpty() ? "The body" : "'" + field + "'";
        return at(error, subject + " must be " + JsonTypes.named(error.getTargetType()) + ".", field);
    }

    private static BadInput malformed(JsonProcessingException error) {
        return at(error, "The body is not the JSON that is expected here" + place(error) + ".", null);
    }

    private static BadInput at(JsonProcessingException error, String message, @Nullable String field) {
        var location = error.getLocation();
        Integer line = location == null || location.getLineNr() < 1 ? null : location.getLineNr();
        String where = field == null || field.isEmpty() ? "body" : field;
        var item = new ProblemDetailItem(ErrorCode.MALFORMED_REQUEST.code(), message, where, line);
        return new BadInput(ErrorCode.MALFORMED_REQUEST, message, where, List.of(item), error);
    }

    private static String place(JsonProcessingException error) {
        var location = error.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ": see line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(JsonMappingException error) {
        var path = new StringBuilder();
        for (Reference step : error.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(step.getFieldName()));
            }
        }
        return path.toString();
    }

    private static String shown(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
    }
}
