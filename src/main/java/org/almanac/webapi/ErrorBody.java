package org.almanac.webapi;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** The body of an answer that is an error, as the platform writes it (dataverse-semantics 8.5). */
@JsonPropertyOrder("error")
public record ErrorBody(Content error) {

    /** @param code such as {@code 0x80040217}; empty text for what the parser refuses */
    @JsonPropertyOrder({"code", "message"})
    public record Content(String code, String message) {}

    public static ErrorBody of(String code, String message) {
        return new ErrorBody(new Content(code, message));
    }
}
